import type { Line, Segment } from './line.ts';
import type { Doubt } from './sure-rows.ts';
import type { Column } from './table-columns.ts';

/** A table's row with its cells; or words that are no row, line by line as they stand. */
export type TableRow = { cells: string[]; segments: Segment[] } | { lines: string[]; segments: Segment[] };

/** A table as read, as far as it stands on one page: its columns' names, and its rows. */
export interface Table {
  columns: Column[];
  /** Null where no row names the columns. */
  names: string[] | null;
  /**
   * Where its rows are told apart by lines drawn between them: `closed` with a line below the last one,
   * `cut` without, so that its last row goes on. Else `unknown`.
   */
  end: 'closed' | 'cut' | 'unknown';
  /** Its rows were guessed from gaps, not told by drawn lines or the order of drawing. */
  isGuessed: boolean;
  /** The words of its head, where it has one of its own. */
  head: Segment[];
  /** The rows, by number, that are not beyond doubt where the places of the words alone tell them. */
  doubt: Doubt;
  /** It was found by the places of its words, not by the order of drawing. */
  isPlaced: boolean;
  rows: TableRow[];
  /** The part on the page before, of which this one is the rest. */
  before: Table | null;
  /** Some of its rows could not be put together surely, and stay lines. */
  isLost: boolean;
}

/** A part of a page in reading order. */
export type Piece =
  | { kind: 'line'; line: Line; /** Left and right edge of the column of text it stands in. */ room: Column }
  | { kind: 'table'; table: Table };
