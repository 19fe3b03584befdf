import type { Line } from './line.ts';
import type { Column } from './table-columns.ts';

/** A table as read: its columns' names, and its rows; a row that runs across all columns is text. */
export interface Table {
  columns: Column[];
  /** Null where no row names the columns. */
  names: string[] | null;
  /** Its last row may go on at the top of the next page: no line is drawn below it where there are lines. */
  isUnclosed: boolean;
  rows: ({ cells: string[] } | { text: string })[];
}

/** A part of a page in reading order. */
export type Piece =
  | { kind: 'line'; line: Line; /** Left and right edge of the column of text it stands in. */ room: Column }
  | { kind: 'table'; table: Table };
