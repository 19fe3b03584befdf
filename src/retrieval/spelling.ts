import { editDistance, nearestWord } from '../domain/edit-distance.ts';
import type { Word } from './words.ts';

const shortestRespelt = 6;
/** From this length on, two slips are forgiven. */
const longWord = 9;
const longestEnding = 3;

/** Known terms that may be another spelling of one: without looking at all of them. */
export interface Spelling {
  /** Terms that begin with the same letter and are at most three letters longer or shorter. */
  near(stem: string): readonly string[];
}

export function createSpelling(terms: Iterable<string>): Spelling {
  const drawers = new Map<string, string[]>();
  for (const term of terms) {
    if (term.length < shortestRespelt - 1) continue;
    const drawer = drawerOf(term, term.length);
    const others = drawers.get(drawer);
    if (others) others.push(term);
    else drawers.set(drawer, [term]);
  }
  return {
    near(stem) {
      const found: string[] = [];
      for (let length = stem.length - longestEnding; length <= stem.length + longestEnding; length++)
        found.push(...(drawers.get(drawerOf(stem, length)) ?? []));
      return found;
    },
  };
}

function drawerOf(stem: string, length: number): string {
  return `${stem.charAt(0)}${length}`;
}

/** The stem of a word, or of the known word it most likely stands for when it is not known itself. */
export function respelt(
  { surface, stem }: Word,
  { holding, near }: { holding: (stem: string) => number; near: Spelling['near'] },
): string {
  if (holding(stem) > 0 || surface.length < shortestRespelt || /\p{N}/u.test(surface)) return stem;
  const terms = near(stem);
  const most = stem.length < longWord ? 1 : 2;
  const misspelt = terms.filter((term) => editDistance(stem, term, most) <= most);
  return nearestWord(stem, misspelt) ?? terms.find((term) => isSameRoot(stem, term)) ?? stem;
}

/** One begins with the whole other: "japan" and "japanes", which the stemmer keeps apart. */
function isSameRoot(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    short.length >= shortestRespelt && long.length - short.length <= longestEnding && long.startsWith(short)
  );
}
