import type { Document } from '../../domain/document.ts';
import type { Finding } from '../../domain/finding.ts';
import { startOf } from '../../domain/in-force.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { haveSameReaders } from './audience.ts';
import { warning } from './say.ts';
import { isSameSubject } from './subject.ts';

/** Kinds that stand beside one another by nature: each amends or reports something of its own. */
const cumulative = new Set(['smm', 'committee']);

/** Two editions of one plan document that hold at the same time, neither of which replaces the other. */
export function lintOverlaps(
  knowledge: KnowledgeBase,
  today: IsoDate,
  isReportedElsewhere: (a: string, b: string) => boolean = () => false,
): Finding[] {
  const documents = [...knowledge.documents.values()].filter(
    ({ source, draft, kind, until }) =>
      source === 'plan' && !draft && !cumulative.has(kind ?? '') && (until === null || until >= today),
  );
  return documents.flatMap((newer) => {
    const older = documents.find(
      (other) =>
        isBefore(other, newer) &&
        !isReportedElsewhere(other.path, newer.path) &&
        haveSameReaders(other, newer) &&
        isSameSubject(other, newer, knowledge.plans) &&
        holdTogether(other, newer) &&
        !replaces(newer, other, knowledge),
    );
    if (!older) return [];
    const start = startOf(newer);
    const remedy =
      start === null
        ? `say in the one that holds now "supersedes: ${older.path}" or the other way round`
        : `if this one replaces it, add "supersedes: [${older.path}]" here`;
    return [
      warning(
        newer.path,
        'overlapping',
        `It and "${older.path}" look like two editions of the same document and both hold at once, so both are answered from: ${remedy}.`,
      ),
    ];
  });
}

/** Each pair once: the later one is told of the earlier. */
function isBefore(a: Document, b: Document): boolean {
  if (a === b) return false;
  const [ofA, ofB] = [startOf(a) ?? '', startOf(b) ?? ''];
  return ofA === ofB ? a.path < b.path : ofA < ofB;
}

/** Some day lies within the dates of both. */
export function holdTogether(a: Document, b: Document): boolean {
  return (
    (a.until === null || a.until >= (startOf(b) ?? '')) && (b.until === null || b.until >= (startOf(a) ?? ''))
  );
}

/** One of them replaces the other, or something else replaced the older before the newer began. */
function replaces(newer: Document, older: Document, { documents }: KnowledgeBase): boolean {
  return (
    older.supersedes.includes(newer.path) ||
    [...documents.values()].some((other) => !other.draft && other.supersedes.includes(older.path))
  );
}
