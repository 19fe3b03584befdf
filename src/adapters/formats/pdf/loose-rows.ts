import { isContentsLine } from './contents-lines.ts';
import type { Piece } from './piece.ts';

type LinePiece = Extract<Piece, { kind: 'line' }>;

/** How far, in lines, words that stand apart may be from a table, or from each other, to belong together. */
const reach = 3;

/** The pages, by number, on which lines stand apart like the rows of a table but were not read as such. */
export function looseRows(pages: readonly (readonly Piece[])[]): Set<number> {
  const all = pages.flatMap((pieces, page) => pieces.map((piece) => ({ piece, page })));
  return new Set(
    all.flatMap(({ piece, page }, at) => {
      if (isStaggered(piece, all[at + 1]?.piece)) return [page];
      if (!isLoose(piece)) return [];
      const near = all.slice(Math.max(0, at - reach), at + reach + 1).map((one) => one.piece);
      const loose = near.filter(isLoose);
      const isRow = loose.length > 2 || loose.filter(({ line }) => line.segments.length > 2).length > 1;
      return isRow || near.some(isTable) ? [page] : [];
    }),
  );
}

/** Lines too close for one below the other: cells whose neighbours stand beside their middle. */
function isStaggered(piece: Piece, next: Piece | undefined): boolean {
  if (piece.kind !== 'line' || next?.kind !== 'line') return false;
  const [above, below] = [piece.line, next.line];
  const isBeside = above.x1 < below.x0 || below.x1 < above.x0;
  const distance = below.y - above.y;
  return isBeside && distance > 0 && distance < 0.9 * Math.min(above.size, below.size);
}

export function isTable(piece: Piece): piece is Extract<Piece, { kind: 'table' }> {
  return piece.kind === 'table';
}

/** Words that stand apart on one line. */
export function isLoose(piece: Piece): piece is LinePiece {
  return piece.kind === 'line' && piece.line.segments.length > 1 && !isContentsLine(piece.line);
}
