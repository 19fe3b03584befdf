import type { Passage } from '../../domain/passage.ts';
import type { Aim } from '../aim.ts';
import { leansOnEarlier } from '../sentences.ts';
import { type Unit, rateUnit, rowInWords, unitsOf } from '../units.ts';

/** Longest statement taken from one passage, in characters; a table may be longer. */
const longest = 480;
const longestTable = 900;
/** A statement goes on with its paragraph up to this length, in characters. */
const comfortable = 400;
/** A piece that answers nearly as well as the best of its passage is told with it. */
const nearlyAsGood = 0.8;

/** The pieces of a passage that answer best, in their own words and order; null where there are none. */
export function ownWordsOf(passage: Passage, aim: Aim): string | null {
  const units = unitsOf(passage);
  const ratings = units.map((unit) => rateUnit(unit, aim));
  const best = Math.max(...ratings, 0);
  const top = ratings.indexOf(best);
  if (units[top] === undefined) return null;
  const byRating = [...units.keys()].toSorted((a, b) => (ratings[b] ?? 0) - (ratings[a] ?? 0) || a - b);
  const chosen = new Set<number>();
  for (const at of byRating) {
    if ((ratings[at] ?? 0) < best * nearlyAsGood) break;
    const more = new Set([...chosen, ...withWhatItLeansOn(units, at)]);
    if (chosen.size === 0 || told(units, more).length <= room(units, more))
      more.forEach((one) => chosen.add(one));
  }
  goOn(units, chosen, top);
  const text = told(units, chosen);
  const table = tableAfter(passage, units, chosen);
  return table !== '' && text.length + table.length < longestTable ? `${text} ${table}` : text;
}

function room(units: readonly Unit[], chosen: ReadonlySet<number>): number {
  return [...chosen].every((at) => units[at]?.kind === 'row') ? longestTable : longest;
}

/** Back to the sentence of its paragraph that can stand alone. */
function withWhatItLeansOn(units: readonly Unit[], at: number): number[] {
  let from = at;
  while (leansOnEarlier(units[from]?.text ?? '') && units[from - 1]?.at === units[at]?.at) from -= 1;
  return Array.from({ length: at - from + 1 }, (_, offset) => from + offset);
}

/** Answers seldom repeat the question's words: what follows in the same paragraph often is the answer. */
function goOn(units: readonly Unit[], chosen: Set<number>, top: number): void {
  if (units[top]?.kind !== 'paragraph') return;
  for (let next = top + 1; units[next]?.at === units[top]?.at; next++) {
    if (told(units, new Set([...chosen, next])).length > comfortable) return;
    chosen.add(next);
  }
}

/** The chosen pieces in reading order, under the heading that denies them if one does. */
function told(units: readonly Unit[], chosen: ReadonlySet<number>): string {
  return units
    .filter((_, at) => chosen.has(at))
    .map(({ text, alone }, at) => (at === 0 ? alone : text))
    .join(' ');
}

/** The rows that follow the paragraph told last: it may well say "as this table shows". */
function tableAfter({ blocks }: Passage, units: readonly Unit[], chosen: ReadonlySet<number>): string {
  const last = units[Math.max(...chosen)];
  if (!last || last.kind !== 'paragraph' || units[Math.max(...chosen) + 1]?.at === last.at) return '';
  const rows: string[] = [];
  for (const block of blocks.slice(last.at + 1)) {
    if (block.kind !== 'row') break;
    rows.push(`${rowInWords(block)}.`);
  }
  return rows.join(' ');
}
