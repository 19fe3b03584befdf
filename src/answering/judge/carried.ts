import { bodyOf } from '../../domain/passage.ts';
import { leansOnEarlier } from '../sentences.ts';
import { verifyDetails } from '../verify/verify.ts';
import type { Evidence } from './judge.ts';
import type { SettledStatement } from './settled-statement.ts';

/** The first of the wordings that the passages carry, else the documents' own words. */
export function carried(
  wordings: string | readonly string[],
  evidence: readonly Evidence[],
): SettledStatement {
  const passages = evidence.map(({ passage }) => passage);
  const text = [wordings].flat().find((wording) => verifyDetails(wording, passages).kind === 'carried');
  return {
    text: text ?? evidence.map(quoted).join(' '),
    evidence: evidence.map(({ entry, document, passage }) => ({ document, passage, words: entry.quote })),
  };
}

function quoted({ entry }: Evidence): string {
  return isSentence(entry.quote) ? entry.quote : `The document says: ${inQuotes(entry.quote)}`;
}

/** Words that can be shown alone as a sentence. */
export function isSentence(text: string): boolean {
  return /^[\p{Lu}\d]/u.test(text) && /[.!]["”]?$/u.test(text) && !leansOnEarlier(text);
}

/** HR's words inside a sentence of ours: a first word that the document also writes small is written small. */
export function midSentence(what: string, { passage }: Pick<Evidence, 'passage'>): string {
  const first = /^[\p{Lu}][\p{Ll}]*/u.exec(what)?.[0] ?? '';
  const isOrdinary =
    first !== '' &&
    (openers.has(first) ||
      bodyOf(passage)
        .split(/[^\p{L}]+/u)
        .includes(first.toLowerCase()));
  return withoutStop(isOrdinary ? first.toLowerCase() + what.slice(first.length) : what);
}

const openers: ReadonlySet<string> = new Set(
  'A An The All Any Every Shares Funds Exchange Interval Private Unlisted Listed Spot Physical'.split(' '),
);

export function withoutStop(text: string): string {
  return text.trim().replace(/[.;,]+$/u, '');
}

/** A quote inside a sentence of ours; the cells of a row are parted by semicolons. */
export function inQuotes(quote: string): string {
  return `"${withoutStop(quote).replace(/\s*\|\s*/gu, '; ')}"`;
}

/** The same at the end of a sentence. */
export function inQuotesAtEnd(quote: string): string {
  return inQuotes(quote).replace(/"$/u, '."');
}
