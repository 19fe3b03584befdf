import type { Table } from './piece.ts';

/** A paragraph, heading or list item put together from its lines. */
export interface TextPart {
  kind: 'paragraph' | 'item';
  text: string;
  /** The page it begins on. */
  page: number;
  lines: number;
  size: number;
  bold: boolean;
  /** A bullet, not a number, stands before it. */
  hasBullet: boolean;
  /** Its words stand apart in columns, as in a lone row of a table. */
  isParted: boolean;
}

export interface TablePart {
  kind: 'table';
  page: number;
  table: Table;
}

export type Part = TextPart | TablePart;
