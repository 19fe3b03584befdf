import type { PlanId } from './plan.ts';

/** A scope is searched as a whole or not at all: a plan, or what is shared by everyone. */
export type ScopeId = `plan:${PlanId}` | 'shared';

export const sharedScope: ScopeId = 'shared';

export function planScope(plan: PlanId): ScopeId {
  return `plan:${plan}`;
}

/** A piece of a document that can be found, cited and quoted. */
export interface Passage {
  /** `path#ordinal`, stable while the file does not change. */
  id: string;
  path: string;
  ordinal: number;
  /** Where a person finds it: "Brokerage window > Fees", "p. 3", "row 12". */
  locator: string;
  /** The document's title, then its headings down to this passage. */
  headings: string[];
  /** Paragraphs, list items or table rows, in reading order: a quote stands inside one. */
  blocks: Block[];
}

/** A paragraph, a list item, or a table row with its column names. */
export type Block =
  | { kind: 'paragraph' | 'item'; text: string }
  | { kind: 'row'; cells: { column: string; value: string }[] };

/** A block as a person would read it aloud; a row as "Fund: A; Expense ratio: 0.45%". */
export function textOf(block: Block): string {
  if (block.kind !== 'row') return block.text;
  return block.cells
    .filter((cell) => cell.value !== '')
    .map((cell) => (cell.column ? `${cell.column}: ${cell.value}` : cell.value))
    .join('; ');
}

/** A block as it is quoted: a row as its cells joined in order. */
export function quoteOf(block: Block): string {
  if (block.kind !== 'row') return block.text;
  return block.cells.map((cell) => cell.value).join(' | ');
}

/** The passage's own words, without its headings. */
export function bodyOf(passage: Passage): string {
  return passage.blocks.map(textOf).join('\n');
}

/** What a claim citing this passage may rest on: its words and the headings above them. */
export function evidenceOf(passage: Passage): string {
  return [...passage.headings, bodyOf(passage)].join('\n');
}
