const number = String.raw`[-+(]?[$€£]?\s?\d[\d,.']*\s?(?:%|bps|bp|[kKmMbB])?\)?`;
const value = new RegExp(String.raw`^(?:${number}(?:\s?(?:-|–|to)\s?${number})?)$`, 'u');
const day = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}:\d{2}.*)$/u;
const longDay =
  /^(?:\d{1,2}[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -][\d, -]+$/iu;
const amountFirst =
  /^(?:(?:up to|at most|at least|max(?:imum)?|min(?:imum)?|about)\s)?(?:[$€£]\s?\d|\d[\d.,]*\s?(?:%|bps\b|percent\b))/iu;
const year = /^(?:19|20)\d{2}$/u;
const state =
  /^(?:yes|no|true|false|none|n\/?a|not applicable|not (?:offered|available|allowed|permitted)|open|closed|x|✓|✔|-+|–|—)$/iu;
const offerWord =
  /^(?:offered|allowed|permitted|available|approved|eligible|prohibited|restricted|included|excluded|accepted|open|closed)$/iu;
const denial = /^(?:not|no|never|non)\b(?!\.)/iu;
const longestState = 30;

/** What a cell holds: a number, an amount or a day; a yes or no; or words. */
export type CellKind = 'figure' | 'state' | 'words';

/** The kind of a cell that is not empty. */
export function kindOf(text: string): CellKind {
  if ([value, day, longDay, amountFirst, year].some((form) => form.test(text))) return 'figure';
  const isState = state.test(text) || offerWord.test(text);
  return isState || (denial.test(text) && text.length <= longestState) ? 'state' : 'words';
}

/** True for what stands in a table rather than above a column: a number, a share, a day, a yes or no. */
export function isValue(text: string): boolean {
  return !year.test(text) && (value.test(text) || day.test(text) || state.test(text));
}

/** "Offered", "Allowed", "Closed": the name of a column as well as what stands in one. */
export function isOfferWord(text: string): boolean {
  return offerWord.test(text);
}

/** The kinds met in each column of some rows. */
export function kindsByColumn(rows: readonly (readonly string[])[]): Set<CellKind>[] {
  const kinds: Set<CellKind>[] = [];
  for (const cells of rows)
    for (const [at, cell] of cells.entries()) {
      const met = (kinds[at] ??= new Set());
      if (cell !== '') met.add(kindOf(cell));
    }
  return kinds;
}
