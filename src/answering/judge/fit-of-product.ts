import type { AssetCatalogue } from '../../domain/asset-class.ts';
import type { Form } from '../../domain/form.ts';
import { ofPrice } from '../instruments/facets.ts';
import { formsIn } from '../instruments/read-forms.ts';
import { saysAny, spokenWords } from '../understand/phrases.ts';
import type { Security } from '../understand/security-asked.ts';
import type { Line } from './lines-of.ts';

const rule =
  /\b(?:allow\w*|permit\w*|may|cannot|(?:in)?eligible|accept\w*|prohibit\w*|block\w*)\b|: (?:yes|no)\b/iu;

/**
 * How well a line tells the rule for a fund or contract on a company's shares; 0 when it is about
 * something else, such as funds that hold the asset class the company deals in.
 */
export function fitOfProduct(
  line: Line,
  { names }: Security,
  { assets, forms }: { assets: AssetCatalogue; forms: readonly Form[] },
): number {
  const words = spokenWords(line.own);
  if (saysAny(words, names)) return 3;
  if (!rule.test(line.text)) return 0;
  const ruled = formsIn(line.own);
  const price = [...ruled].filter((form) => ofPrice.has(form));
  // Options and leverage are ruled on apart: "exchange-traded funds that hold futures" is no rule for plain ones.
  if (price.length > 0) return price.some((form) => forms.includes(form)) ? 2 : 0;
  if (assets.classes.some(({ terms }) => saysAny(words, terms))) return 0;
  const isFund = forms.includes('exchange_traded') || !forms.some((form) => ofPrice.has(form));
  return isFund && ruled.has('exchange_traded') ? 1 : 0;
}
