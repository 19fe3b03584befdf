import { sentencesOf } from '../answering/sentences.ts';
import type { Document } from '../domain/document.ts';
import { isInForce, startOf } from '../domain/in-force.ts';
import type { Finding } from '../domain/finding.ts';
import { type IsoDate, isWithin } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { type Passage, bodyOf, textOf } from '../domain/passage.ts';
import { shareReaders } from '../knowledge/lint/audience.ts';
import { warning } from '../knowledge/lint/say.ts';
import { stemsOf } from '../retrieval/words.ts';

/** A sentence of a document, with where it stands. */
interface Place {
  document: Document;
  passage: Passage;
  sentence: string;
  stems: ReadonlySet<string>;
}

/** Verified answers that restate a plan document in force which took effect since they were checked. */
export function faqFindings(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  const all = [...knowledge.documents.values()];
  const faqs = all.filter(
    ({ source, draft, effective, until }) => source === 'faq' && !draft && isWithin(today, effective, until),
  );
  if (faqs.length === 0) return [];
  const places = all
    .filter((document) => document.source === 'plan' && isInForce(document, all, today))
    .flatMap((document) => placesIn(document, knowledge.passages.get(document.path) ?? []));
  const byReaders = new Map<string, Postings>();
  return faqs.flatMap((faq) => {
    const text = (knowledge.passages.get(faq.path) ?? []).map(bodyOf).join('\n');
    const readers = (faq.plans ?? ['*']).join('\n');
    const postings =
      byReaders.get(readers) ?? postingsOf(places.filter(({ document }) => shareReaders(document, faq)));
    byReaders.set(readers, postings);
    return findingOn(faq, text, postings);
  });
}

function placesIn(document: Document, passages: readonly Passage[]): Place[] {
  return passages.flatMap((passage) =>
    passage.blocks.flatMap((block) =>
      (block.kind === 'row' ? [textOf(block)] : sentencesOf(block.text)).map((sentence) => ({
        document,
        passage,
        sentence,
        stems: new Set(wordStemsOf(sentence)),
      })),
    ),
  );
}

function findingOn(faq: Document, text: string, postings: Postings): Finding[] {
  const restated = text
    .split('\n')
    .flatMap(sentencesOf)
    .flatMap((sentence) => nearest(sentence, postings));
  const newer = restated.find(
    ({ place }) => faq.reviewed !== null && (startOf(place.document) ?? '') > faq.reviewed,
  );
  if (!newer) return [];
  const { document, passage } = newer.place;
  return [
    warning(
      faq.path,
      'faq-older',
      `It was checked on ${faq.reviewed}, before ${document.path} took effect (${startOf(document)}), which speaks of the same in "${passage.locator}": read both and set "reviewed:" anew.`,
    ),
  ];
}

const fewestStems = 5;
const restates = 0.8;

/** Sentences by the stems they hold. */
type Postings = ReadonlyMap<string, readonly Place[]>;

function postingsOf(places: readonly Place[]): Postings {
  const postings = new Map<string, Place[]>();
  for (const place of places)
    for (const stem of place.stems) {
      const held = postings.get(stem);
      if (held) held.push(place);
      else postings.set(stem, [place]);
    }
  return postings;
}

/** The sentence of a document that says what this one says: most of the words of each are the other's. */
function nearest(sentence: string, postings: Postings): { sentence: string; place: Place }[] {
  const stems = [...new Set(wordStemsOf(sentence))];
  if (stems.length < fewestStems) return [];
  let best: Place | null = null;
  let most = restates;
  for (const place of candidatesFor(stems, postings)) {
    const shared = stems.filter((stem) => place.stems.has(stem)).length;
    const likeness = (2 * shared) / (stems.length + place.stems.size);
    if (likeness > most) [best, most] = [place, likeness];
  }
  return best === null ? [] : [{ sentence, place: best }];
}

/**
 * Places that can be alike enough at all: such a one shares two thirds of the stems, and so at least
 * one of the rarest third and one more.
 */
function candidatesFor(stems: readonly string[], postings: Postings): Set<Place> {
  const mustShare = (restates / (2 - restates)) * stems.length;
  const byRarity = stems
    .map((stem) => postings.get(stem) ?? [])
    .toSorted((a, b) => a.length - b.length)
    .slice(0, Math.floor(stems.length - mustShare) + 1);
  return new Set(byRarity.flat());
}

/** Stems of words; figures are compared by themselves. */
function wordStemsOf(text: string): string[] {
  return stemsOf(text).filter((stem) => !/^\p{N}/u.test(stem));
}
