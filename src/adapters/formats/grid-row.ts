/** A row of a sheet or of a CSV file as a person sees it, white space folded; an empty cell is ''. */
export interface GridRow {
  /** Its number in Excel, from 1. */
  number: number;
  cells: string[];
  /** `banner`: its one text is merged over several columns; `partly`: some of its cells are. */
  merged?: 'banner' | 'partly';
  /** True when the file itself sets it apart from the rows below: by a filter, a frozen pane, a table, bold type. */
  isMarked?: boolean;
}
