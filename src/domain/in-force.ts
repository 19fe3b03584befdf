import type { Document } from './document.ts';
import { type IsoDate, isWithin } from './iso-date.ts';

/** The first day a document counts: a policy item is known from its publication. */
export function startOf(document: Document): IsoDate | null {
  if (document.source === 'policy') return document.published ?? document.effective;
  return document.effective;
}

/** Its dates include the day and it is no draft; whether something replaced it is another question. */
export function isCurrent(document: Document, day: IsoDate): boolean {
  return !document.draft && isWithin(day, startOf(document), document.until);
}

/** Adopted, no draft, and its first day is still to come. */
export function isUpcoming(document: Document, day: IsoDate): boolean {
  return !document.draft && (startOf(document) ?? '') > day;
}

/** The document that, being current itself, replaces this one on that day; the latest when several do. */
export function replacementOf(
  document: Document,
  documents: Iterable<Document>,
  day: IsoDate,
): Document | null {
  let latest: Document | null = null;
  for (const other of documents) {
    if (other === document || !other.supersedes.includes(document.path)) continue;
    if (!isCurrent(other, day)) continue;
    if (latest === null || (startOf(other) ?? '') > (startOf(latest) ?? '')) latest = other;
  }
  return latest;
}

/** In force: current on that day and not replaced by a document already current. */
export function isInForce(document: Document, documents: Iterable<Document>, day: IsoDate): boolean {
  return isCurrent(document, day) && replacementOf(document, documents, day) === null;
}
