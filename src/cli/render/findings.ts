import pc from 'picocolors';
import { listed } from '../../domain/wording.ts';
import { printable } from '../../knowledge/printable.ts';
import type { FileFindings } from '../../linting/rank.ts';
import type { RepairsMade } from '../fix-folder.ts';
import { harmless } from './harmless.ts';

export interface FindingsShown {
  files: readonly FileFindings[];
  golden: { asked: number; passed: number };
}

/** Findings for a person: by file with what rests on it, then what they add up to. */
export function renderFindings(
  { files, golden }: FindingsShown,
  { hasColours }: { hasColours: boolean },
): string {
  const style = pc.createColors(hasColours);
  const blocks = files.map((file) =>
    [
      style.bold(printable(file.path)) + restingIn(file),
      ...file.findings.map(({ severity, line, message, code }) => {
        const shown = severity === 'error' ? style.red('error  ') : style.yellow('warning');
        return `  ${shown}  ${line === null ? '' : `line ${line}: `}${printable(message)} ${style.dim(`[${code}]`)}`;
      }),
    ].join('\n'),
  );
  const all = files.flatMap(({ findings }) => findings);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const fixable = all.filter((finding) => finding.fixable).length;
  const total = `${counted(errors, 'error')}, ${counted(all.length - errors, 'warning')}. Golden questions: ${golden.passed} of ${golden.asked} as expected.`;
  const repair = fixable === 0 ? '' : `\n${fixable} of these can be repaired for you: npm run check -- --fix`;
  return harmless(`${[...blocks, total + repair].join('\n\n')}\n`);
}

/** What was repaired, one line each, where the originals are, and what was left because somebody saved it meanwhile. */
export function renderFixed(
  { made, changedMeanwhile }: RepairsMade,
  keptIn: string,
  { hasColours }: { hasColours: boolean },
): string {
  const style = pc.createColors(hasColours);
  const lines = [
    ...(made.length === 0
      ? []
      : [`${counted(made.length, 'repair')} made; the files as they were are in ${keptIn}`]),
    ...made.map(
      ({ path, line, what }) => `  ${style.green('fixed')}  ${printable(path)}, line ${line}: ${what}`,
    ),
    ...changedMeanwhile.map(
      (path) =>
        `  ${style.yellow('left')}   ${printable(path)} changed meanwhile; nothing was written to it: run the check again`,
    ),
  ];
  return lines.length === 0 ? '' : harmless(`${lines.join('\n')}\n\n`);
}

function restingIn({ path, goldenQuestions, recentAnswers }: FileFindings): string {
  // Of the questions themselves it would say only how many failed.
  if (path === 'questions.yaml') return '';
  const golden = goldenQuestions > 0 ? [counted(goldenQuestions, 'golden question')] : [];
  const recent = recentAnswers > 0 ? [counted(recentAnswers, 'recent answer')] : [];
  // Answers cite the documents that entries quote, never the entries.
  const phrases = path.endsWith('/availability.yaml')
    ? [
        ...golden.map((count) => `${count} ${rest(goldenQuestions)} on this file`),
        ...recent.map((count) => `${count} ${rest(recentAnswers)} on a document it quotes`),
      ]
    : [...golden, ...recent].length > 0
      ? [`${listed([...golden, ...recent])} ${rest(goldenQuestions + recentAnswers)} on this file`]
      : [];
  return phrases.length === 0 ? '' : `  (${phrases.join(', ')})`;
}

function rest(count: number): string {
  return count === 1 ? 'rests' : 'rest';
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
