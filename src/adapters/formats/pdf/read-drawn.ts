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
  const rest = open && sameColumns(drawn.columns, open.columns) ? open : null;
  const columns = rest ? merged([...drawn.columns, ...rest.columns]) : drawn.columns;
  return buildTable({
    rows: drawn.rows,
    columns: rest && columns.length === rest.columns.length ? columns : drawn.columns,
    open: rest && columns.length === rest.columns.length ? rest : null,
    isGuessed: false,
    fewest: 1,
    ...search,
  });
}
