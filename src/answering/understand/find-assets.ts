import type { AssetCatalogue, AssetId } from '../../domain/asset-class.ts';
import { indexOfPhrase } from './phrases.ts';

export interface FoundAssets {
  assets: AssetId[];
  /** The terms that matched, longest first. */
  words: string[];
}

/** Words that name an asset class only outside these expressions. */
const otherMeanings =
  /\b(?:pe (?:ratios?|multiples?|of)|(?:forward|trailing|high|low|average|current) pe|price earnings|token of|coin toss|golden|gold (?:plan|tier|level|medal))\b/gu;

/** Terms that another asset class in the same question takes for itself: "gold coins". */
export const looseTerms: ReadonlySet<string> = new Set(['coin', 'coins', 'token', 'tokens', 'metals']);

/** A group's name that is part of another expression: "designated investment alternatives" are just funds. */
const fundsInGeneral = /\b(?:designated|default|investment) (?:investment )?alternatives?\b/u;

interface Named {
  id: AssetId;
  terms: string[];
}

/** The asset classes named in a question; a group stands for each of its members, unless a member is named too. */
export function findAssets(words: readonly string[], catalogue: AssetCatalogue): FoundAssets {
  const text = words.join(' ');
  const meant = text.replaceAll(otherMeanings, ' ').split(' ');
  const named = (terms: readonly string[]): string[] =>
    terms.filter((term) => indexOfPhrase(meant, term) >= 0);
  const classes = apart(
    catalogue.classes
      .map((known) => ({ id: known.id, terms: named(known.terms) }))
      .filter(({ terms }) => terms.length > 0),
  );
  const groups = catalogue.groups
    .map((group) => ({ id: group.id, terms: named(group.terms) }))
    .filter(({ id, terms }) => terms.length > 0 && !(id === 'alternatives' && fundsInGeneral.test(text)));
  const members = groups.flatMap(({ id }) =>
    catalogue.classes.filter((known) => known.groups.includes(id)).map((known) => known.id),
  );
  const ids = classes.length > 0 ? classes.map(({ id }) => id) : members;
  return {
    assets: [...new Set(ids)],
    words: [...classes, ...groups].flatMap(({ terms }) => terms).sort((a, b) => b.length - a.length),
  };
}

/** Of several classes, those with a name of their own: "lending to private companies" is no buying of them. */
function apart(classes: readonly Named[]): Named[] {
  if (classes.length < 2) return [...classes];
  return classes.filter(({ id, terms }) => {
    const others = classes.filter((other) => other.id !== id).flatMap((other) => other.terms);
    return terms.some(
      (term) =>
        !looseTerms.has(term) && !others.some((other) => other.length > term.length && other.includes(term)),
    );
  });
}
