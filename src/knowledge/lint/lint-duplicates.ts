import type { Document } from '../../domain/document.ts';
import type { Finding } from '../../domain/finding.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { haveSameReaders } from './audience.ts';
import { type Likeness, likenessOf, resemblance } from './likeness.ts';
import { holdTogether } from './lint-overlaps.ts';
import { warning } from './say.ts';
import { isSameSubject, subjectOf } from './subject.ts';

const nearlySame = 0.9;
/** A text of fewer words, such as a one-line notice, may well be said twice. */
const fewestWords = 25;

interface Compared {
  document: Document;
  likeness: Likeness;
}

/** The same text in two files of one plan, of policy or of faq, word for word or nearly so. */
export function lintDuplicates(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  const compared = [...knowledge.documents.values()]
    .filter(({ draft, until }) => !draft && (until === null || until >= today))
    .map((document) => ({ document, likeness: likenessOf(knowledge.passages.get(document.path) ?? []) }))
    .filter(({ likeness }) => likeness.words.split(' ').length >= fewestWords);
  return pairsOf(compared).flatMap(([first, second]) => {
    const [a, b] = [first.document, second.document];
    if (a.supersedes.includes(b.path) || b.supersedes.includes(a.path) || !holdTogether(a, b)) return [];
    if (first.likeness.words === second.likeness.words)
      return [
        warning(
          b.path,
          'duplicate',
          `It holds the same text as "${a.path}", so answers cite one or the other by chance: keep one of them.`,
        ),
      ];
    if (isSibling(a, b, knowledge) || resemblance(first.likeness, second.likeness) < nearlySame) return [];
    return [
      warning(
        b.path,
        'near-duplicate',
        `It holds nearly the same text as "${a.path}", and both are answered from: keep the one that is right, or say in the newer one what it replaces with "supersedes:".`,
      ),
    ];
  });
}

/** Sheets of two funds are written alike: their titles tell them apart. */
function isSibling(a: Document, b: Document, { plans }: KnowledgeBase): boolean {
  if (isSameSubject(a, b, plans)) return false;
  const [ofA, ofB] = [subjectOf(a, plans), subjectOf(b, plans)];
  return [...ofA].some((word) => !ofB.has(word)) && [...ofB].some((word) => !ofA.has(word));
}

/** Pairs with the same readers that share one of a few sampled runs of words: most pairs share none. */
function pairsOf(compared: readonly Compared[]): [Compared, Compared][] {
  const byShingle = new Map<string, Compared[]>();
  const pairs = new Map<string, [Compared, Compared]>();
  for (const one of compared) {
    for (const shingle of sampleOf(one.likeness)) {
      const held = byShingle.get(shingle) ?? [];
      for (const other of held.slice(-mostCompared))
        if (haveSameReaders(one.document, other.document))
          pairs.set(`${other.document.path}\n${one.document.path}`, [other, one]);
      held.push(one);
      byShingle.set(shingle, held);
    }
  }
  return [...pairs.values()];
}

/** Boilerplate that a thousand files share is no reason to compare each with each. */
const mostCompared = 20;
const sampled = 12;

/** The same few of a text's runs whatever their order, chosen by a hash as good as chance. */
function sampleOf({ shingles, words }: Likeness): string[] {
  if (shingles.size === 0) return [words];
  return [...shingles]
    .map((shingle) => ({ shingle, mark: markOf(shingle) }))
    .sort((a, b) => a.mark - b.mark)
    .slice(0, sampled)
    .map(({ shingle }) => shingle);
}

/** FNV-1a, 32 bits. */
function markOf(text: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return mark >>> 0;
}
