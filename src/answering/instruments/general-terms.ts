import type { AssetClass } from '../../domain/asset-class.ts';
import { looseTerms } from '../understand/find-assets.ts';

/** The terms that name an asset class as a whole: neither one of its members nor a product, nor a word others use. */
export function generalTerms({ terms, members, products }: AssetClass): string[] {
  const narrower = new Set([...members.flat(), ...products.flatMap((product) => product.terms)]);
  return terms.filter((term) => !narrower.has(term) && !looseTerms.has(term));
}
