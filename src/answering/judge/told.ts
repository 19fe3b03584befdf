import type { Evidence } from './judge.ts';
import type { SettledStatement } from './settled-statement.ts';

/** Statements, and the entries they have told. */
export interface Told {
  statements: SettledStatement[];
  entries: Evidence[];
}

export const nothingTold: Told = { statements: [], entries: [] };
