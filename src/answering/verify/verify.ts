import { type Passage, evidenceOf } from '../../domain/passage.ts';
import { missingDates } from './dates.ts';
import { missingFigures } from './figures.ts';
import { missingNames } from './names.ts';
import { isReversed, missingStrongWords } from './polarity.ts';
import { missingQuotes } from './quoted-runs.ts';
import { isSaidIn } from './said-in.ts';

/** What came of holding a statement against the passages it cites. */
export type Verification =
  | { kind: 'carried' }
  | {
      kind: 'dropped';
      reason:
        | 'no_evidence'
        | 'figure'
        | 'date'
        | 'name'
        | 'reversed'
        | 'too_strong'
        | 'link'
        | 'quote'
        | 'not_said'
        /** It rests on passages of two voices. */
        | 'mixed_voices'
        /** A model brought something of its own. */
        | 'not_retold'
        | 'against_verdict';
      /** The words that are not carried; empty where it is the sentence as a whole. */
      what: string;
    };

const link = /\b(?:https?|ftp|mailto|javascript|data):|\bwww\.|<[^>]{1,200}>|\]\(/iu;

/**
 * Holds a statement against its passages: every figure, date, name, quote and strong word stands there,
 * nothing is reversed, and each sentence says what one sentence there says.
 */
export function verify(text: string, passages: readonly Passage[]): Verification {
  const details = verifyDetails(text, passages);
  if (details.kind === 'dropped') return details;
  const [quote] = missingQuotes(text, passages);
  if (quote !== undefined) return { kind: 'dropped', reason: 'quote', what: quote };
  if (isSaidIn(text, passages)) return { kind: 'carried' };
  const isTurned = isReversed(text, passages.map(evidenceOf).join('\n'));
  return { kind: 'dropped', reason: isTurned ? 'reversed' : 'not_said', what: '' };
}

/** The figures, dates, names, strong words and links alone: for sentences whose yes or no HR has settled. */
export function verifyDetails(text: string, passages: readonly Passage[]): Verification {
  if (passages.length === 0) return { kind: 'dropped', reason: 'no_evidence', what: '' };
  const evidence = passages.map(evidenceOf).join('\n');
  const foreignLink = link.exec(text)?.[0];
  if (foreignLink !== undefined && !evidence.includes(foreignLink))
    return { kind: 'dropped', reason: 'link', what: foreignLink };
  const [date] = missingDates(text, evidence);
  if (date !== undefined) return { kind: 'dropped', reason: 'date', what: date };
  const [figure] = missingFigures(text, evidence);
  if (figure !== undefined) return { kind: 'dropped', reason: 'figure', what: figure };
  const [name] = missingNames(text, evidence);
  if (name !== undefined) return { kind: 'dropped', reason: 'name', what: name };
  const [word] = missingStrongWords(text, evidence);
  if (word !== undefined) return { kind: 'dropped', reason: 'too_strong', what: word };
  return { kind: 'carried' };
}
