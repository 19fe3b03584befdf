import type { Form } from './form.ts';

/** Id of an asset class, built in or added by `assets.yaml`. */
export type AssetId = string;

/** A class of assets a participant may ask about, with the words people use for it. */
export interface AssetClass {
  id: AssetId;
  /** As it reads in the middle of a sentence: "crypto", "private equity". */
  name: string;
  /** Words and phrases in lower case: synonyms, tickers, slang. */
  terms: string[];
  /** Terms that name one and the same member of the class, such as one coin; each list is one member. */
  members: string[][];
  /** Products that people name instead of what they hold. */
  products: Product[];
  /** Names and tickers of listed companies that deal in it: such a share is a stock, not the asset class. In capitals where lower case is an ordinary word. */
  companies: string[];
  /** Names and tickers of funds that hold or follow shares of such companies: neither the asset class nor a share. */
  companyFunds: string[];
  /** Groups it belongs to; a question about a group is one about each member. */
  groups: AssetId[];
}

/** Products alike, by their tickers. */
export interface Product {
  /** Lower case. */
  terms: string[];
  /** The member of the class they follow, by the first of its terms; null: more than one. */
  member: string | null;
  forms: Form[];
}

/** A name for several asset classes at once. */
export interface AssetGroup {
  id: AssetId;
  name: string;
  terms: string[];
}

/** Every asset class and group the product knows in one knowledge folder. */
export interface AssetCatalogue {
  classes: AssetClass[];
  groups: AssetGroup[];
}

export function assetName(catalogue: AssetCatalogue, id: AssetId): string {
  return catalogue.classes.find((known) => known.id === id)?.name ?? id;
}
