import { editDistance } from '../../domain/edit-distance.ts';

/**
 * Keys that may be put in for a misspelling. All others decide who sees something, or when, what it is worth,
 * or what it speaks of: of those only HR can say what was meant, and the finding asks.
 */
const harmless = new Set([
  'title',
  'url',
  'publisher',
  'question',
  'reviewed',
  'reviewer',
  'what',
  'limits',
  'source',
  'quote',
]);

/** True for a key that a misspelling is repaired to without asking. */
export function mayBePutIn(key: string): boolean {
  return harmless.has(key);
}

/** The one known key that a key is a misspelling of; null for a known key, and when none or several are as near. */
export function nearKey(key: string, known: readonly string[]): string | null {
  if (known.includes(key)) return null;
  const word = key.toLowerCase();
  const most = word.length < 6 ? 1 : 2;
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate, most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance);
  const [best, second] = near;
  return best && best.distance !== second?.distance ? best.candidate : null;
}
