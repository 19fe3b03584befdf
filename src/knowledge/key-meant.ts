import { nearestWord } from '../domain/edit-distance.ts';

/** What other systems, and people, call a key that is read here. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  plans: ['audience', 'visibility', 'visible_to', 'restricted_to', 'limited_to', 'only_for', 'applies_to'],
  draft: ['confidential', 'unpublished', 'internal'],
  effective: ['effective_date', 'effective_from', 'valid_from', 'start_date', 'in_force_from'],
  until: [
    'expires',
    'expiry',
    'expiration',
    'expiration_date',
    'valid_until',
    'valid_to',
    'end_date',
    'ends',
  ],
  supersedes: ['replaces', 'supersede'],
  published: ['published_date', 'publication_date', 'date_published'],
  publisher: ['author', 'issuer'],
  kind: ['doc_type', 'document_type'],
  url: ['link', 'website'],
};

/** The key that was surely meant: a misspelling of one, or another name for it; null when nothing is near. */
export function keyMeant(key: string, known: readonly string[]): string | null {
  const word = key.toLowerCase().replaceAll('-', '_');
  const near = nearestWord(word, known);
  if (near !== null) return near;
  const named = known.flatMap((one) => (otherNames[one] ?? []).map((name) => ({ one, name })));
  const name = nearestWord(
    word,
    named.map((other) => other.name),
  );
  return named.find((other) => other.name === name)?.one ?? null;
}
