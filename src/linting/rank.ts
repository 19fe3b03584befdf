import type { Finding } from '../domain/finding.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { type Reliance, type Resting, restingOn, restingOnFinding } from './reliance.ts';

/** A finding with what rests on it. */
export type RankedFinding = Finding & Resting;

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
  knowledge: KnowledgeBase,
): FileFindings[] {
  const paths = [...new Set(findings.map(({ path }) => path))];
  return paths
    .map((path) => ({
      path,
      ...restingOn(path, reliance, knowledge),
      findings: findings
        .filter((finding) => finding.path === path)
        .map((finding) => ranked(finding, restingOnFinding(finding, reliance, knowledge)))
        .toSorted(inFile),
    }))
    .toSorted(byFile);
}

function ranked({ path, line, severity, code, message }: Finding, resting: Resting): RankedFinding {
  return { path, line, severity, code, message, ...resting };
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
    byResting(a, b) ||
    b.findings.length - a.findings.length ||
    a.path.localeCompare(b.path)
  );
}

/** A golden question is somebody's promise; an answer is one of many. */
function byResting(a: Resting, b: Resting): number {
  return b.goldenQuestions - a.goldenQuestions || b.recentAnswers - a.recentAnswers;
}

function hasError({ findings }: FileFindings): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
