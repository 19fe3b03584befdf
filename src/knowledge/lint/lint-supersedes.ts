import type { Document } from '../../domain/document.ts';
import type { Finding } from '../../domain/finding.ts';
import { startOf } from '../../domain/in-force.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { error, warning } from './say.ts';

/** Documents that replace themselves, each other in a circle, or one that is newer than they are. */
export function lintSupersedes({ documents }: KnowledgeBase): Finding[] {
  return [...documents.values()].flatMap((document) => {
    if (document.draft) return [];
    const circle = circleOf(document, documents);
    if (circle !== null) return [circle];
    return document.supersedes.flatMap((path) => {
      const replaced = documents.get(path);
      const [ours, theirs] = [startOf(document), replaced ? startOf(replaced) : null];
      if (replaced === undefined || ours === null || theirs === null || theirs <= ours) return [];
      return [
        warning(
          document.path,
          'supersedes-newer',
          `It says it replaces "${path}", but that begins later (${theirs}, this one ${ours}), so the newer one is never used: check which of the two replaces the other.`,
        ),
      ];
    });
  });
}

function circleOf(document: Document, documents: ReadonlyMap<string, Document>): Finding | null {
  if (document.supersedes.includes(document.path))
    return warning(
      document.path,
      'circular-supersedes',
      'It says it replaces itself: take its own path out of "supersedes:".',
    );
  const way = wayBack(document, documents);
  if (way === null) return null;
  return error(
    document.path,
    'circular-supersedes',
    `It replaces "${way[0] ?? ''}", which in the end replaces this one, so neither is used: take "supersedes:" out of the older one.`,
  );
}

/** The steps by which a document is replaced by itself; null when it is not. */
function wayBack(document: Document, documents: ReadonlyMap<string, Document>): string[] | null {
  const seen = new Set<string>();
  const open = document.supersedes.map((path) => [path]);
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const path = way.at(-1) ?? '';
    if (path === document.path) return way;
    if (seen.has(path)) continue;
    seen.add(path);
    for (const next of documents.get(path)?.supersedes ?? []) open.push([...way, next]);
  }
  return null;
}
