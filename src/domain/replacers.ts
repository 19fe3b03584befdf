import type { Document } from './document.ts';

const none: readonly Document[] = [];
const indexed = new WeakMap<ReadonlyMap<string, Document>, Map<string, Document[]>>();

/**
 * The documents that name this one under `supersedes`, whatever their dates. Asked for each passage
 * found, so the documents of a knowledge base are looked through once; they must not change after.
 */
export function replacersOf(
  { path }: Document,
  documents: ReadonlyMap<string, Document>,
): readonly Document[] {
  let known = indexed.get(documents);
  if (!known) {
    known = indexOf(documents);
    indexed.set(documents, known);
  }
  return known.get(path) ?? none;
}

function indexOf(documents: ReadonlyMap<string, Document>): Map<string, Document[]> {
  const replacers = new Map<string, Document[]>();
  for (const document of documents.values())
    for (const path of new Set(document.supersedes)) {
      const others = replacers.get(path);
      if (others) others.push(document);
      else replacers.set(path, [document]);
    }
  return replacers;
}
