import type { AssetCatalogue, AssetId } from '../../domain/asset-class.ts';
import type { Form } from '../../domain/form.ts';
import { alternatives } from './facets.ts';

/** The very thing a question asks for within an asset class: one coin or metal, and its make. */
export interface Instrument {
  asset: AssetId;
  /** Terms for one member of the class, the plainest first; null: the class as a whole. */
  member: readonly string[] | null;
  /** What its make is said to be; empty where the question leaves it open. */
  forms: ReadonlySet<Form>;
}

/** What was read from a question. */
export interface AskedWords {
  /** The words by which asset classes were named, lower case. */
  assetWords: readonly string[];
  forms: readonly Form[];
}

/**
 * The instruments of an asset class that a question asks for, one for each member it names; a
 * ticker brings its member and its make. A question for the class alone gives one without either.
 */
export function instrumentsAsked(
  asset: AssetId,
  { assetWords, forms }: AskedWords,
  { classes }: AssetCatalogue,
): Instrument[] {
  const known = classes.find(({ id }) => id === asset);
  const each = (member: Instrument['member'], named: readonly Form[]): Instrument[] =>
    alternatives(new Set(named)).map((one) => ({ asset, member, forms: one }));
  if (!known) return each(null, forms);
  const isAsked = (terms: readonly string[]): boolean => terms.some((term) => assetWords.includes(term));
  const products = known.products.filter(({ terms }) => isAsked(terms));
  const ofProducts = products.flatMap((product) =>
    each(known.members.find(([first]) => first === product.member) ?? null, [...product.forms, ...forms]),
  );
  const ofMembers = known.members
    .filter(isAsked)
    .filter((member) => !ofProducts.some((product) => product.member === member))
    .flatMap((member) => each(member, forms));
  const all = [...ofMembers, ...ofProducts];
  return all.length > 0 ? all : each(null, forms);
}

/** True when the question asks for no more than the class itself. */
export function isWholeClass({ member, forms }: Instrument): boolean {
  return member === null && forms.size === 0;
}
