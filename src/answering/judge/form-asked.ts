import type { AssetCatalogue } from '../../domain/asset-class.ts';
import { listed, routeName } from '../../domain/wording.ts';
import { stemsOf } from '../../retrieval/words.ts';
import type { Evidence } from './judge.ts';

/** Words that fit every product and tell no form from another. */
const anyProduct = new Set(
  stemsOf(
    'fund product share hold held invest investment asset other any offer available money plan account option etf etp exchange traded listed window brokerage menu core buy purchase type kind new spot digital crypto cryptocurrency currency',
  ),
);

/**
 * Whether the very form asked about ("actual coins", "a futures fund", "solana") is in what an
 * entry offers: a line when the entry leaves it out or does not name it, nothing when it is in.
 */
export function formAsked(
  evidence: Evidence,
  askedWords: readonly string[],
  assets: AssetCatalogue,
): { text: string; evidence: Evidence }[] {
  const { entry } = evidence;
  const asked = distinctive(askedWords.join(' '));
  const offered = new Set(stemsOf([entry.what, ...entry.covers].join(' ')));
  const leftOut = entry.excludes.filter((exclusion) =>
    distinctive(exclusion).some((stem) => asked.includes(stem) && !offered.has(stem)),
  );
  if (leftOut.length > 0)
    return [{ text: `Not in that form: ${routeName(entry.route)} leaves out ${listed(leftOut)}.`, evidence }];
  const known = new Set(stemsOf([entry.what, ...entry.covers, ...entry.excludes, entry.quote].join(' ')));
  const isNamed = (member: readonly string[]): boolean =>
    member.some((term) => stemsOf(term).every((stem) => known.has(stem)));
  const members = membersAsked(askedWords, assets, entry.asset);
  const isUnnamed = entry.covers.length > 0 && members.some((member) => !isNamed(member));
  return isUnnamed
    ? [
        {
          text: `The words that open ${routeName(entry.route)} to this asset class do not name all that you ask about.`,
          evidence,
        },
      ]
    : [];
}

function distinctive(text: string): string[] {
  return stemsOf(text).filter((stem) => !anyProduct.has(stem));
}

/** The members of an asset class, such as one coin, that the asked words name. */
function membersAsked(askedWords: readonly string[], assets: AssetCatalogue, asset: string): string[][] {
  const known = assets.classes.find(({ id }) => id === asset);
  return (known?.members ?? []).filter((member) => member.some((term) => askedWords.includes(term)));
}
