import type { CellChange, RouteChange } from '../../../answering/preview/compare-cells.ts';
import { inWords } from '../../../domain/iso-date.ts';
import { capitalised, routeName } from '../../../domain/wording.ts';
import type { AnswerChange, AskedQuestion, GoldenTurn, Preview } from '../../preview/preview.ts';
import {
  type DiffLines,
  answerDiffLines,
  cellName,
  planName,
  routeDiff,
  routeDiffInShort,
  routesToTell,
  setAsideWords,
  statusWords,
} from './words.ts';

/** One thing that differs, in the lines only one state has. */
export interface PreviewItem {
  /** What it is about: a plan's asset class, a file, or the questions whose answers change alike. */
  heads: string[];
  diff: DiffLines;
  /** Why, or what to know beside it. */
  notes: string[];
}

/** "On January 1, 2027: "; nothing for the day of the preview. */
export function dayBefore(day: string, preview: Preview): string {
  return day === preview.day ? '' : `On ${inWords(day)}: `;
}

export function cellItem(
  change: CellChange,
  prefix: string,
  preview: Preview,
  diffOf: (route: RouteChange) => DiffLines = routeDiff,
): PreviewItem {
  const routes = routesToTell(change).map((route) => ({ name: routeName(route.route), diff: diffOf(route) }));
  const of = (side: 'before' | 'after'): string[] => [
    ...(change.isFlip ? [capitalised(statusWords(change.status[side]))] : []),
    ...routes.flatMap(({ name, diff }) => diff[side].map((line) => `${capitalised(name)}: ${line}`)),
  ];
  return {
    heads: [`${prefix}${cellName(change, preview)}`],
    diff: { before: of('before'), after: of('after') },
    notes: [...change.setAside.map(setAsideWords), ...goneEntries(change)],
  };
}

/** An entry that was taken out leaves no trace in the new state but its absence. */
function goneEntries(change: CellChange): string[] {
  return routesToTell(change)
    .filter(({ before, after }) => (before?.terms.length ?? 0) > 0 && after?.terms.length === 0)
    .filter(({ route }) => !change.setAside.some((entry) => entry.route === route))
    .map(({ route }) => `availability.yaml has no usable entry for ${routeName(route)} any longer.`);
}

/** “Can I buy bitcoin?”, asked in Larch Savings Plan (larch) on January 15, 2027 */
export function askedWords({ question, plan, day, thread }: AskedQuestion, preview: Preview): string {
  const where = plan === null ? 'by somebody in no plan of their own' : `in ${planName(plan, preview.names)}`;
  const when = day === preview.day ? '' : ` on ${inWords(day)}`;
  const after = thread.length === 0 ? '' : `, after “${thread.join('”, “')}”`;
  return `“${question}”, asked ${where}${when}${after}`;
}

export function goldenItems(turns: readonly GoldenTurn[], preview: Preview): PreviewItem[] {
  return turns.map((turn) => ({
    heads: [askedWords(turn, preview)],
    diff: { before: [], after: [] },
    notes: turn.failed.map((detail) => capitalised(detail)),
  }));
}

export function comingItems(preview: Preview): PreviewItem[] {
  const newFirst = preview.coming.toSorted((a, b) => Number(b.isNew) - Number(a.isNew));
  return newFirst.map(({ day, change, isNew }) => ({
    ...cellItem(change, `On ${inWords(day)}: `, preview, routeDiffInShort),
    notes: isNew ? ['The base says otherwise for that day.'] : [],
  }));
}

export function membership({ plans, assets }: Preview): PreviewItem[] {
  return [
    ...plans.removed.map((id) => plain(`The plan ${id} is no longer there.`)),
    ...assets.removed.map((id) => plain(`The asset class ${id} is no longer there.`)),
    ...plans.added.map((id) => plain(`The plan ${id} is new.`)),
    ...assets.added.map((id) => plain(`The asset class ${id} is new.`)),
  ];
}

export function heldBackItems(files: Preview['heldBack']['added']): PreviewItem[] {
  return files.map(({ path, reason }) => ({
    heads: [path],
    diff: { before: [], after: [] },
    notes: [reason],
  }));
}

export function fileItems({ files, heldBack }: Preview): PreviewItem[] {
  return [
    ...pathsUnder('Changed', files.changed),
    ...pathsUnder('Added', files.added),
    ...pathsUnder('Removed', files.removed),
    ...pathsUnder(
      'No longer held back',
      heldBack.removed
        .filter(({ path }) => !heldBack.after.some((held) => held.path === path))
        .map(({ path }) => path),
    ),
    ...pathsUnder(
      'Held back in both',
      heldBack.after
        .filter(({ path }) => heldBack.before.some((held) => held.path === path))
        .map(({ path, reason }) => `${path}: ${reason}`),
    ),
  ];
}

function pathsUnder(head: string, paths: readonly string[]): PreviewItem[] {
  return paths.length === 0 ? [] : [{ ...plain(head), notes: [...paths] }];
}

export function plain(head: string): PreviewItem {
  return { heads: [head], diff: { before: [], after: [] }, notes: [] };
}

/** A question whose answer differs. */
export function answerItem(answer: AnswerChange, preview: Preview): PreviewItem {
  return { heads: [askedWords(answer, preview)], diff: answerDiffLines(answer.diff, preview), notes: [] };
}
