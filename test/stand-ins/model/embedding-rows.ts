import { hashedVector } from './hashed-vector.ts';
import type { WireFault } from './wire.ts';

export type EmbeddingMode =
  | 'honest'
  | WireFault
  | 'wrong_count'
  | 'null_number'
  | 'zero'
  | 'wrong_dimension'
  | 'mixed_dimensions'
  | 'misnumbered'
  | 'reversed';

/** The rows of an answer to those texts: a hashed vector each, spoiled as the mode says. */
export function embeddingRows(
  mode: Exclude<EmbeddingMode, WireFault>,
  texts: string[],
  dimension: number,
): EmbeddingRow[] {
  return spoiled(
    texts.map((text, index) => ({ index, embedding: hashedVector(text, dimension) })),
    mode,
    dimension,
  );
}

interface EmbeddingRow {
  index: number;
  embedding: (number | null)[];
}

function spoiled(
  rows: EmbeddingRow[],
  mode: Exclude<EmbeddingMode, WireFault>,
  dimension: number,
): EmbeddingRow[] {
  const change = (position: number, embedding: EmbeddingRow['embedding']) =>
    rows.map((row, i) => (i === position ? { ...row, embedding } : row));
  const last = rows.length - 1;
  switch (mode) {
    case 'honest':
      return rows;
    case 'wrong_count':
      return rows.slice(1);
    case 'null_number':
      return change(last, [null, ...Array.from({ length: dimension - 1 }, () => 0.1)]);
    case 'zero':
      return change(
        last,
        Array.from({ length: dimension }, () => 0),
      );
    case 'wrong_dimension':
      return rows.map((row) => ({ ...row, embedding: [...row.embedding, 0.5] }));
    case 'mixed_dimensions':
      return change(last, [0.5, 0.5]);
    case 'misnumbered':
      return rows.map((row) => ({ ...row, index: 0 }));
    case 'reversed':
      return rows.toReversed();
  }
}
