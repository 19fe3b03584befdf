import { stemsOf } from '../../retrieval/words.ts';
import { withIsoDates } from './dates.ts';
import { withDigits, withPlainScales } from './figures.ts';
import { type Mark, isMark, withMarks } from './marks.ts';
import { sameWord } from './same-words.ts';

/** A word of a sentence that means something, in a form that other ways to write it share. */
export type Token =
  | { kind: 'mark'; form: Mark }
  | { kind: 'figure' | 'date' | 'word'; form: string }
  /** Where a clause ends. */
  | { kind: 'stop'; form: '' };

const piece =
  /\d{4}-\d{2}(?:-\d{2})?|[$€£]?\d+(?:[\d,]*\d)?(?:\.\d+)?%?|[A-Z]{2,}|\p{Ll}[\p{L}\p{M}]*(?:\(k\))?|[;:.]/gu;
const date = /^\d{4}-\d{2}(?:-\d{2})?$/u;

/** The tokens of a text in order; stop words carry nothing and are left out. */
export function tokensOf(text: string): Token[] {
  return [...prepared(text).matchAll(piece)].flatMap(([form]): Token[] => {
    if (isMark(form)) return [{ kind: 'mark', form }];
    if (/^[;:.]$/u.test(form)) return [{ kind: 'stop', form: '' }];
    if (date.test(form)) return [{ kind: 'date', form }];
    if (/\d/u.test(form)) return [{ kind: 'figure', form: form.replaceAll(',', '') }];
    const [stem] = stemsOf(sameWord(form));
    return stem === undefined ? [] : [{ kind: 'word', form: sameWord(stem) }];
  });
}

/** How often a form stands among the tokens. */
export function timesIn(tokens: readonly Token[], wanted: string): number {
  return tokens.filter(({ form }) => form === wanted).length;
}

function prepared(text: string): string {
  const plain = text.normalize('NFKC').replace(/[’‘]/gu, "'").toLowerCase();
  const figures = withPlainScales(withDigits(withIsoDates(plain)))
    .replaceAll(/(\d)\s+(?:percent|per cent)\b/gu, '$1%')
    .replaceAll(/\b(\d[\d,.]*) dollars\b/gu, ' $$$1 ')
    .replaceAll(/\b40[13]\s?\(?[a-z]\)?/gu, ' ')
    .replaceAll(/'s\b/gu, '');
  return withMarks(figures.replaceAll(/\s+/gu, ' '));
}
