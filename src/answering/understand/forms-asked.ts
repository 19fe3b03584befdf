import type { Form } from '../../domain/form.ts';
import { formsIn } from '../instruments/read-forms.ts';
import { isInKind } from './in-kind.ts';

/** The forms a question asks for, beside an asset class. */
export function formsAsked(words: readonly string[], terms: readonly string[]): Form[] {
  // "Hedge fund" and "REIT" name classes as well as forms; only the first says nothing of its make.
  const text = terms
    .filter((term) => /\bfunds?$/u.test(term))
    .reduce((rest, term) => rest.replaceAll(term, ' '), words.join(' '));
  const named = formsIn(text);
  // What changes hands itself is held directly.
  return isInKind(words.join(' '), terms) ? [...new Set<Form>([...named, 'direct'])] : [...named];
}

/** Words that say no more than the form asked for: beside one they are no detail of the question. */
const formWords = new Set(
  `etf etfs etp etps etn etns exchange traded exchange-traded spot futures leveraged leverage inverse 2x 3x short basket baskets index
  direct directly actual actually real physical physically itself wallet wallets coin coins bar bars token tokens mutual interval actively
  managed active listed unlisted non-traded traded publicly trust trusts option options contracts staking stake lending standalone
  stand-alone margin backed bullion ticker crypto-backed`.split(/\s+/u),
);

/** What a question asks beyond the form: its detail without the words that only name one. */
export function detailBesideForms(detail: string, forms: readonly Form[]): string {
  if (forms.length === 0) return detail;
  return detail
    .split(' ')
    .filter((word) => !formWords.has(word))
    .join(' ');
}
