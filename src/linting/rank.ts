import type { Finding } from '../domain/finding.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { type Reliance, type Resting, restingOn, restingOnFinding } from './reliance.ts';

/** A finding with what rests on it, and whether it can be repaired without asking. */
export interface RankedFinding extends Finding, Resting {
  fixable: boolean;
}

/** What a repair would mend: its line, and the code of the finding. */
export interface Repairable {
  path: string;
  line: number;
  code: string;
}

/** The findings of one file, and what rests on the file. */
export interface FileFindings extends Resting {
  path: string;
  findings: RankedFinding[];
}

/**
 * Findings by file, most serious first: files with errors before others, then by what rests on them;
 * within a file errors before warnings, then by line.
 */
export function rank(
  findings: readonly (Finding & { restsOn?: string })[],
  reliance: Reliance,
  { knowledge, repairable }: { knowledge: KnowledgeBase; repairable: readonly Repairable[] },
): FileFindings[] {
  const paths = [...new Set(findings.map(({ path }) => path))];
  return paths
    .map((path) => ({
      path,
      ...restingOn(path, reliance, knowledge),
      findings: findings
        .filter((finding) => finding.path === path)
        .map((finding) => ({
          ...told(finding),
          ...restingOnFinding(finding, reliance, knowledge),
          fixable: isFixable(finding, findings, repairable),
        }))
        .toSorted(inFile),
    }))
    .toSorted(byFile);
}

/** A repair belongs to the last finding of its kind at or above its line: an entry is told of by its first line. */
function isFixable(
  { path, code, line }: Finding,
  findings: readonly Finding[],
  repairable: readonly Repairable[],
): boolean {
  const alike = findings.filter((other) => other.path === path && other.code === code);
  return repairable.some((repair) => {
    if (repair.path !== path || repair.code !== code) return false;
    if (line === null) return true;
    const above = alike.map((other) => other.line ?? 0).filter((one) => one <= repair.line);
    return Math.max(...above) === line;
  });
}

/** The keys of a finding that programs rely on. */
function told({ path, line, severity, code, message }: Finding): Finding {
  return { path, line, severity, code, message };
}

function inFile(a: RankedFinding, b: RankedFinding): number {
  return (
    a.severity.localeCompare(b.severity) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    byResting(a, b) ||
    a.code.localeCompare(b.code)
  );
}

function byFile(a: FileFindings, b: FileFindings): number {
  return (
    Number(hasError(b)) - Number(hasError(a)) ||
    Number(isConsequence(a)) - Number(isConsequence(b)) ||
    byResting(a, b) ||
    b.findings.length - a.findings.length ||
    a.path.localeCompare(b.path)
  );
}

/** A golden question fails because of another file, as a rule: that one is repaired first. */
function isConsequence({ path }: FileFindings): boolean {
  return path === 'questions.yaml';
}

/** A golden question is somebody's promise; an answer is one of many. */
function byResting(a: Resting, b: Resting): number {
  return b.goldenQuestions - a.goldenQuestions || b.recentAnswers - a.recentAnswers;
}

function hasError({ findings }: FileFindings): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
