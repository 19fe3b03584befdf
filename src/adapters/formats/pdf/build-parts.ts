import { isContentsHeading, isContentsLine } from './contents-lines.ts';
import { type Vocabulary, joinLines } from './join-lines.ts';
import { type Line, textOfLine } from './line.ts';
import { beginsItem, withoutBullet } from './list-mark.ts';
import { type Flowing, goesOn } from './line-flow.ts';
import type { Part, TextPart } from './part.ts';
import type { Piece } from './piece.ts';

/** The pieces of one page in reading order. */
export interface PagePieces {
  number: number;
  pieces: readonly Piece[];
}

/** Lines put together to paragraphs, headings and items, also over the end of a column or page. */
export function buildParts(pages: readonly PagePieces[], vocabulary: Vocabulary, body: number): Part[] {
  const parts: Part[] = [];
  const leading = commonLeading(pages);
  let open: { part: TextPart; flow: Flowing } | null = null;
  for (const { number, pieces } of pages)
    for (const piece of pieces) {
      if (piece.kind === 'table') {
        parts.push({ kind: 'table', page: number, table: piece.table });
        open = null;
        continue;
      }
      if (isContentsLine(piece.line)) {
        dropContentsHeading(parts);
        continue;
      }
      const text = textOfLine(piece.line);
      const next = flowOf(piece, number);
      if (open && goesOn(open.flow, next, { leading, body })) {
        open.part.text = joinLines(open.part.text, text, vocabulary);
        open.part.lines += 1;
        open.flow = { ...next, isItem: open.flow.isItem, start: open.flow.start, lines: open.part.lines };
      } else {
        const part = partOf(piece.line, number);
        parts.push(part);
        open = { part, flow: { ...next, isItem: part.kind === 'item' } };
      }
    }
  return parts.map(finished).filter((part) => part.kind === 'table' || part.text !== '');
}

function dropContentsHeading(parts: Part[]): void {
  const last = parts.at(-1);
  if (last && last.kind !== 'table' && isContentsHeading(last.text)) parts.pop();
}

function flowOf({ line, room }: Extract<Piece, { kind: 'line' }>, page: number): Flowing {
  const [first] = line.segments;
  return {
    text: textOfLine(line),
    page,
    x0: line.x0,
    x1: line.x1,
    y: line.y,
    size: line.size,
    bold: isBold(line),
    dotted: first?.dotted ?? false,
    room,
    isItem: false,
    start: line.x0,
    lines: 1,
  };
}

function isBold({ segments }: Line): boolean {
  return segments.every(({ bold }) => bold);
}

function partOf(line: Line, page: number): TextPart {
  const text = textOfLine(line);
  const dotted = line.segments[0]?.dotted ?? false;
  const isItem = dotted || beginsItem(text);
  return {
    kind: isItem ? 'item' : 'paragraph',
    text: isItem ? withoutBullet(text) : text,
    page,
    lines: 1,
    size: line.size,
    bold: isBold(line),
    isParted: line.segments.length > 1,
    hasBullet: dotted || withoutBullet(text) !== text,
  };
}

function finished(part: Part): Part {
  if (part.kind === 'table') return part;
  return { ...part, text: part.text.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim() };
}

/** The commonest distance between lines, in type sizes. */
function commonLeading(pages: readonly PagePieces[]): number {
  const counts = new Map<number, number>();
  for (const { pieces } of pages)
    for (const [at, piece] of pieces.entries()) {
      const before = pieces[at - 1];
      if (piece.kind !== 'line' || before?.kind !== 'line') continue;
      const step = Math.round(((piece.line.y - before.line.y) / piece.line.size) * 20) / 20;
      if (step > 0.9 && step < 3) counts.set(step, (counts.get(step) ?? 0) + 1);
    }
  const [commonest] = [...counts].sort(([one, many], [other, more]) => more - many || one - other);
  return commonest?.[0] ?? 1.2;
}
