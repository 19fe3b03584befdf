import { findTables } from './find-tables.ts';
import { vocabularyOf } from './join-lines.ts';
import { type Segment, linesOf, textOfLine } from './line.ts';
import type { PageContent } from './page-content.ts';
import type { Piece, Table } from './piece.ts';
import { regionsOf } from './regions.ts';
import { wholeRules } from './rules.ts';
import { runningLines } from './running-lines.ts';
import { segmentsOf } from './segments.ts';

/** A page without its running lines, in reading order. */
export interface LaidOutPage {
  number: number;
  segments: Segment[];
  pieces: Piece[];
  isTableLost: boolean;
}

export interface Layout {
  pages: LaidOutPage[];
}

/** Puts the words of every page into reading order: columns, lines, tables; running headers and footers left out. */
export function layOut(contents: readonly PageContent[]): Layout {
  const pages = contents.map((content) => ({ content, lines: linesOf(segmentsOf(content)) }));
  const running = runningLines(
    pages.map(({ content: { number, height }, lines }) => ({ number, height, lines })),
  );
  const vocabulary = vocabularyOf(pages.flatMap(({ lines }) => lines.map(textOfLine)));
  const laidOut: LaidOutPage[] = [];
  for (const { content, lines } of pages) {
    const segments = lines.filter((line) => !running.has(line)).flatMap((line) => line.segments);
    const open = openTable(laidOut.at(-1));
    const rules = wholeRules(content.rules);
    const found = regionsOf(segments, rules).map((region, at) =>
      findTables(region, { rules, vocabulary, open: at === 0 ? open : null }),
    );
    laidOut.push({
      number: content.number,
      segments,
      pieces: found.flatMap(({ pieces }) => pieces),
      isTableLost: found.some(({ isLost }) => isLost),
    });
  }
  return { pages: laidOut };
}

/** The table a page ends with may go on at the top of the next. */
function openTable(page: LaidOutPage | undefined): Table | null {
  const last = page?.pieces.at(-1);
  return last?.kind === 'table' ? last.table : null;
}
