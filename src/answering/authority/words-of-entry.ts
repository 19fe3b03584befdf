import { normalised } from '../../domain/quote.ts';
import type { Evidence } from '../judge/judge.ts';
import type { ReadyStatement } from '../ready-statement.ts';
import { unitsOf } from '../units.ts';

/** The sentence of the document that an entry rests on. */
export function wordsOfEntry({ entry, document, passage }: Evidence): ReadyStatement {
  const holding = unitsOf(passage).find(({ text }) => normalised(text).includes(normalised(entry.quote)));
  const text = holding?.text ?? entry.quote;
  return { text, source: 'plan', evidence: [{ document, passage, words: text }] };
}
