import { buildTable } from './build-table.ts';
import { type DrawnTable, sameColumns } from './drawn-tables.ts';
import type { Vocabulary } from './join-lines.ts';
import type { Table } from './piece.ts';
import type { Rule } from './rules.ts';
import { merged } from './table-columns.ts';

interface DrawnSearch {
  rules: readonly Rule[];
  vocabulary: Vocabulary;
  open: Table | null;
}

/** A table that the order of drawing shows, the rest of the open one perhaps, with its cells. */
export function readDrawn(drawn: DrawnTable, { open, ...search }: DrawnSearch): Table | null {
  const isRest = open !== null && sameColumns(drawn.columns, open.columns);
  const both = isRest ? merged([...drawn.columns, ...open.columns]) : [];
  const rest = both.length === open?.columns.length ? open : null;
  return buildTable({
    rows: drawn.rows,
    columns: rest ? both : drawn.columns,
    open: rest,
    placed: null,
    fewest: 1,
    ...search,
  });
}
