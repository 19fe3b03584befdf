import { answerChangeKinds } from '../../../answering/preview/compare-answers.ts';
import type { CellChange, RouteChange } from '../../../answering/preview/compare-cells.ts';
import { inWords } from '../../../domain/iso-date.ts';
import { capitalised, routeName } from '../../../domain/wording.ts';
import { printable } from '../../../knowledge/printable.ts';
import type { AnswerChange, AskedQuestion, GoldenTurn, Preview } from '../../preview/preview.ts';
import {
  type DiffLines,
  answerDiffLines,
  answerHeadings,
  cellName,
  planName,
  routeDiff,
  routeDiffInShort,
  routesToTell,
  setAsideWords,
  statusWords,
} from './words.ts';

/** A preview in the order it is read, gravest first: text for a terminal and a page are made from the same. */
export interface PreviewOutline {
  title: string;
  /** What is compared, and how. */
  about: string[];
  /** One line each; "No answer changes." when so. */
  summary: string[];
  /** Empty ones are left out. */
  sections: PreviewSection[];
}

export interface PreviewSection {
  title: string;
  items: PreviewItem[];
}

export interface PreviewItem {
  /** What it is about: a plan's asset class, a file, or the questions whose answers change alike. */
  heads: string[];
  diff: DiffLines;
  /** Why, or what to know beside it. */
  notes: string[];
}

/** Text of documents and of file names is made safe to show here; whoever renders escapes for their medium. */
export function previewOutline(preview: Preview): PreviewOutline {
  const flips = preview.changes.filter(({ change }) => change.isFlip);
  const others = preview.changes.filter(({ change }) => !change.isFlip);
  const sections = [
    section('Plans and asset classes', membership(preview)),
    section(
      'Verdicts that flip',
      flips.map(({ day, change }) => cellItem(change, dayBefore(day, preview), preview)),
    ),
    section(
      'Golden questions that are no longer answered as expected',
      goldenItems(preview.golden.newlyFailing, preview),
    ),
    ...answerSections(preview, ['verdict', 'lost']),
    section('Files that are newly held back', heldBackItems(preview.heldBack.added)),
    ...answerSections(preview, ['gained']),
    section(
      'What is said of a way into a plan',
      others.map(({ day, change }) => cellItem(change, dayBefore(day, preview), preview)),
    ),
    ...answerSections(preview, ['said', 'cited', 'noted']),
    section(
      'Golden questions that are answered as expected again',
      goldenItems(preview.golden.newlyPassing, preview),
    ),
    section(
      'Golden questions that were taken out',
      preview.golden.takenOut.map((asked) => plain(askedWords(asked, preview))),
    ),
    section('What comes by itself within a year', comingItems(preview)),
    section('Files', fileItems(preview)),
  ].filter(({ items }) => items.length > 0);
  return shown({
    title: `Preview: ${preview.knowledge} compared with ${preview.base}`,
    about: [
      `As of ${inWords(preview.day)}. Both are answered from the documents alone; no language model is asked.`,
      `Asked of both: ${preview.asked.golden} golden questions, and whether each plan offers each asset class (${preview.asked.standing} questions).`,
    ],
    summary: summaryOf(preview),
    sections,
  });
}

/** What changes in the same way is told once, with all it is about. */
function section(title: string, items: readonly PreviewItem[]): PreviewSection {
  const same = Map.groupBy(items, ({ heads, diff, notes }) =>
    // Of items without lines each stands for itself.
    JSON.stringify(diff.before.length + diff.after.length === 0 ? heads : [diff, notes]),
  );
  return {
    title,
    items: [...same.values()].flatMap((alike) => {
      const [first] = alike;
      return first === undefined ? [] : [{ ...first, heads: alike.flatMap(({ heads }) => heads) }];
    }),
  };
}

function summaryOf({ isUnchanged, changes, answers, golden, heldBack }: Preview): string[] {
  const ofKind = (kind: AnswerChange['change']): number =>
    answers.filter(({ change }) => change === kind).length;
  const flips = changes.filter(({ change }) => change.isFlip).length;
  return [
    ...(isUnchanged ? ['No answer changes.'] : []),
    ...count(flips, 'verdict flips', 'verdicts flip'),
    ...count(golden.newlyFailing.length, 'golden question newly fails', 'golden questions newly fail'),
    ...count(ofKind('lost'), 'answer is lost', 'answers are lost'),
    ...count(ofKind('gained'), 'answer is gained', 'answers are gained'),
    ...count(ofKind('verdict') + ofKind('said'), 'answer says something else', 'answers say something else'),
    ...count(ofKind('cited'), 'answer cites something else', 'answers cite something else'),
    ...count(ofKind('noted'), 'answer has other notes', 'answers have other notes'),
    ...count(golden.newlyPassing.length, 'golden question newly passes', 'golden questions newly pass'),
    ...count(golden.takenOut.length, 'golden question was taken out', 'golden questions were taken out'),
    ...count(heldBack.added.length, 'file is newly held back', 'files are newly held back'),
  ];
}

function count(number: number, one: string, many: string): string[] {
  return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
}

/** "On January 1, 2027: "; nothing for the day of the preview. */
function dayBefore(day: string, preview: Preview): string {
  return day === preview.day ? '' : `On ${inWords(day)}: `;
}

function cellItem(
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

function answerSections(preview: Preview, kinds: readonly AnswerChange['change'][]): PreviewSection[] {
  return answerChangeKinds
    .filter((kind) => kinds.includes(kind))
    .map((kind) => {
      const items = preview.answers
        .filter(({ change }) => change === kind)
        .map((answer) => ({
          heads: [askedWords(answer, preview)],
          diff: answerDiffLines(answer.diff, preview),
          notes: [],
        }));
      return section(answerHeadings[kind], items);
    });
}

/** “Can I buy bitcoin?”, asked in Larch Savings Plan (larch) on January 15, 2027 */
function askedWords({ question, plan, day, thread }: AskedQuestion, preview: Preview): string {
  const where = plan === null ? 'by somebody in no plan of their own' : `in ${planName(plan, preview.names)}`;
  const when = day === preview.day ? '' : ` on ${inWords(day)}`;
  const after = thread.length === 0 ? '' : `, after “${thread.join('”, “')}”`;
  return `“${question}”, asked ${where}${when}${after}`;
}

function goldenItems(turns: readonly GoldenTurn[], preview: Preview): PreviewItem[] {
  return turns.map((turn) => ({
    heads: [askedWords(turn, preview)],
    diff: { before: [], after: [] },
    notes: turn.failed.map((detail) => capitalised(detail)),
  }));
}

function comingItems(preview: Preview): PreviewItem[] {
  const newFirst = preview.coming.toSorted((a, b) => Number(b.isNew) - Number(a.isNew));
  return newFirst.map(({ day, change, isNew }) => ({
    ...cellItem(change, `On ${inWords(day)}: `, preview, routeDiffInShort),
    notes: isNew ? ['The base says otherwise for that day.'] : [],
  }));
}

function membership({ plans, assets }: Preview): PreviewItem[] {
  return [
    ...plans.removed.map((id) => plain(`The plan ${id} is no longer there.`)),
    ...assets.removed.map((id) => plain(`The asset class ${id} is no longer there.`)),
    ...plans.added.map((id) => plain(`The plan ${id} is new.`)),
    ...assets.added.map((id) => plain(`The asset class ${id} is new.`)),
  ];
}

function heldBackItems(files: Preview['heldBack']['added']): PreviewItem[] {
  return files.map(({ path, reason }) => ({
    heads: [path],
    diff: { before: [], after: [] },
    notes: [reason],
  }));
}

function fileItems({ files, heldBack }: Preview): PreviewItem[] {
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

function plain(head: string): PreviewItem {
  return { heads: [head], diff: { before: [], after: [] }, notes: [] };
}

function shown({ title, about, summary, sections }: PreviewOutline): PreviewOutline {
  return {
    title: onOneLine(title),
    about: about.map(onOneLine),
    summary: summary.map(onOneLine),
    sections: sections.map(({ title: heading, items }) => ({
      title: heading,
      items: items.map(({ heads, diff, notes }) => ({
        heads: heads.map(onOneLine),
        diff: { before: diff.before.map(onOneLine), after: diff.after.map(onOneLine) },
        notes: notes.map(onOneLine),
      })),
    })),
  };
}

function onOneLine(text: string): string {
  return printable(text.replaceAll(/\s+/gu, ' '));
}
