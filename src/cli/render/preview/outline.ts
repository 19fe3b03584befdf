import { answerChangeKinds } from '../../../answering/preview/compare-answers.ts';
import { inWords } from '../../../domain/iso-date.ts';
import { printable } from '../../../knowledge/printable.ts';
import type { AnswerChange, Preview } from '../../preview/preview.ts';
import {
  type PreviewItem,
  answerItem,
  askedWords,
  cellItem,
  comingItems,
  dayBefore,
  fileItems,
  goldenItems,
  heldBackItems,
  membership,
  plain,
} from './items.ts';
import { summaryOf } from './summary.ts';
import { answerHeadings } from './words.ts';

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
    JSON.stringify(diff.before.length + diff.after.length === 0 ? [heads, notes] : [diff, notes]),
  );
  return {
    title,
    items: [...same.values()].flatMap((alike) => {
      const [first] = alike;
      return first === undefined
        ? []
        : [{ ...first, heads: [...new Set(alike.flatMap(({ heads }) => heads))] }];
    }),
  };
}

function answerSections(preview: Preview, kinds: readonly AnswerChange['change'][]): PreviewSection[] {
  return answerChangeKinds
    .filter((kind) => kinds.includes(kind))
    .map((kind) => {
      const items = preview.answers
        .filter(({ change }) => change === kind)
        .map((answer) => answerItem(answer, preview));
      return section(answerHeadings[kind], items);
    });
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
