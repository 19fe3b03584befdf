import type { Document } from '../../domain/document.ts';
import type { ReadyStatement } from '../statements.ts';
import { sentencesOf } from '../sentences.ts';
import { outranks } from './outranks.ts';
import type { PlacedSaying } from './overruled.ts';
import { sayingOf, saysOtherwise } from './says-otherwise.ts';

/** What has to be told beside statements about a plan. */
export interface OtherSides {
  /** The words of documents that disagree, and of those that will hold later. */
  statements: ReadyStatement[];
  /** Titles of documents that disagree while neither outranks the other. */
  disagreeing: [string, string][];
}

const mostOfEach = 2;

/**
 * Finds what speaks against the told statements of a plan: another document now, without one outranking the
 * other, or a document that is adopted and takes effect later.
 */
export function otherSidesOf(
  told: readonly ReadyStatement[],
  { now, later }: { now: readonly PlacedSaying[]; later: readonly PlacedSaying[] },
): OtherSides {
  const spoken = told
    .filter(({ source }) => source !== 'policy')
    .flatMap(({ text, source, evidence }) =>
      sentencesOf(text).map((sentence) => ({
        saying: sayingOf(sentence),
        source,
        documents: evidence.map(({ document }) => document),
      })),
    );
  const against = now.filter((rival) =>
    spoken.some(
      ({ saying, source, documents }) =>
        source === 'plan' &&
        documents.every((document) => disputes(rival.document, document)) &&
        saysOtherwise(saying, rival.saying),
    ),
  );
  const coming = later.filter((rival) => spoken.some(({ saying }) => saysOtherwise(saying, rival.saying)));
  const disagreeing = against.flatMap((rival) =>
    spoken
      .filter(({ saying }) => saysOtherwise(saying, rival.saying))
      .flatMap(({ documents: [document] }): [string, string][] =>
        document ? [[document.title, rival.document.title]] : [],
      ),
  );
  return {
    statements: [
      ...against.slice(0, mostOfEach).map((rival) => stated(rival, rival.saying.text)),
      ...coming
        .slice(0, mostOfEach)
        .map((rival) => stated(rival, `A change is coming: ${rival.saying.text}`)),
    ],
    disagreeing: disagreeing.slice(0, mostOfEach),
  };
}

function disputes(one: Document, other: Document): boolean {
  return one.path !== other.path && !outranks(one, other) && !outranks(other, one);
}

function stated({ document, passage, saying }: PlacedSaying, text: string): ReadyStatement {
  return { text, source: 'plan', evidence: [{ document, passage, words: saying.text }] };
}
