import { distrustPlaces } from './distrust-places.ts';
import { distrustRows } from './distrust-rows.ts';
import { distrustSeams } from './distrust-seams.ts';
import { drawnTables, showsCells } from './drawn-tables.ts';
import { type Found, findTables } from './find-tables.ts';
import { readDrawn } from './read-drawn.ts';
import { type Vocabulary, vocabularyOf } from './join-lines.ts';
import { type Line, type Segment, linesOf, textOfLine } from './line.ts';
import { looseRows } from './loose-rows.ts';
import type { PageContent } from './page-content.ts';
import type { Piece, Table } from './piece.ts';
import { mayBeRows, regionsOf } from './regions.ts';
import { type Rule, wholeRules } from './rules.ts';
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
  const isCellwise = pages.some(({ lines }) => showsCells(ownSegments(lines, running)));
  const laidOut: (Omit<LaidOutPage, 'isTableLost'> & { isLost: boolean })[] = [];
  for (const { content, lines } of pages) {
    const segments = ownSegments(lines, running);
    const rules = wholeRules(content.rules);
    const open = openTable(laidOut.at(-1)?.pieces ?? []);
    const found = readPage(segments, { rules, vocabulary, open, isCellwise });
    laidOut.push({ number: content.number, segments, pieces: found.pieces, isLost: found.isLost });
  }
  const tables = laidOut.flatMap(({ pieces }) => pieces.flatMap(tableIn));
  distrustPlaces(tables);
  distrustSeams(laidOut.map(({ pieces }) => pieces));
  distrustRows(tables);
  const loose = looseRows(laidOut.map(({ pieces }) => pieces));
  return {
    pages: laidOut.map(({ isLost, ...page }, at) => ({
      ...page,
      isTableLost: isLost || loose.has(at) || page.pieces.flatMap(tableIn).some((table) => table.isLost),
    })),
  };
}

function ownSegments(lines: readonly Line[], running: ReadonlySet<Line>): Segment[] {
  return lines.filter((line) => !running.has(line)).flatMap((line) => line.segments);
}

function tableIn(piece: Piece): Table[] {
  return piece.kind === 'table' ? [piece.table] : [];
}

/** Tables that the order of drawing shows, and between them what the places of the words do. */
function readPage(segments: readonly Segment[], search: PageSearch): Found {
  const found: Found = { pieces: [], isLost: false };
  const tables = drawnTables(segments, {
    isCellwise: search.isCellwise,
    open: search.open?.columns ?? null,
  });
  let from = -Infinity;
  const readBetween = (to: number): void => {
    const between = segments.filter(({ y }) => y > from && y < to);
    const regions = regionsOf(between, search.rules);
    found.isLost ||= mayBeRows(regions);
    for (const region of regions) {
      const isFirst = found.pieces.length === 0;
      const read = findTables(region, { ...search, open: isFirst ? search.open : null });
      found.pieces.push(...read.pieces);
      found.isLost ||= read.isLost;
    }
  };
  for (const drawn of tables) {
    readBetween(drawn.top);
    const isFirst = found.pieces.length === 0;
    const table = readDrawn(drawn, { ...search, open: isFirst ? search.open : null });
    if (table) found.pieces.push({ kind: 'table', table });
    from = drawn.bottom;
  }
  readBetween(Infinity);
  return found;
}

interface PageSearch {
  rules: readonly Rule[];
  vocabulary: Vocabulary;
  open: Table | null;
  isCellwise: boolean;
}

/** The table a page ends with may go on at the top of the next. */
function openTable(pieces: readonly Piece[]): Table | null {
  const last = pieces.at(-1);
  return last?.kind === 'table' ? last.table : null;
}
