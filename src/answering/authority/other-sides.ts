import type { Document } from '../../domain/document.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { ReadyStatement } from '../ready-statement.ts';
import { sentencesOf } from '../sentences.ts';
import { outranks } from './outranks.ts';
import type { PlacedSaying } from './overruled.ts';
import { type Saying, isOfLaterThan, sayingOf, saysOtherwise } from './says-otherwise.ts';

/** What has to be told beside statements about a plan. */
export interface OtherSides {
  /** The words of documents that say otherwise, and of those that will hold later. */
  statements: ReadyStatement[];
  /** Told statements that something is said against: like each other as they are, none repeats another. */
  disputed: string[];
  /** Titles of documents that disagree while neither outranks the other. */
  disagreeing: [string, string][];
}

const mostOfEach = 2;

interface Spoken {
  saying: Saying;
  /** HR's entry rests on it: whoever speaks against it, a reader has to know. */
  isOfEntry: boolean;
  isOfPlan: boolean;
  documents: Document[];
}

/**
 * Finds what speaks against the told statements of a plan: another document now, unless it is outranked, or
 * one that is adopted and takes effect later.
 */
export function otherSidesOf(
  told: readonly ReadyStatement[],
  {
    entries = [],
    now,
    later,
    day,
  }: {
    /** The sentences that HR's entries rest on. */
    entries?: readonly ReadyStatement[];
    now: readonly PlacedSaying[];
    later: readonly PlacedSaying[];
    day: IsoDate;
  },
): OtherSides {
  const spoken = told
    .filter(({ source }) => source !== 'policy')
    .flatMap((statement) => spokenIn(statement, { day, isOfEntry: false }))
    .concat(entries.flatMap((entry) => spokenIn(entry, { day, isOfEntry: true })));
  const against = now.flatMap((rival) =>
    spoken
      .filter(
        ({ saying, isOfPlan, isOfEntry }) =>
          isOfPlan &&
          saysOtherwise(saying, rival.saying) &&
          // What limits an offer is told by itself; what denies it is not.
          (!isOfEntry || saying.isNegative !== rival.saying.isNegative),
      )
      .flatMap(({ documents, isOfEntry }) => documents.map((document) => ({ document, isOfEntry })))
      .filter(({ document }) => document.path !== rival.document.path && !outranks(document, rival.document))
      .map(({ document, isOfEntry }) => ({ rival, document, isOfEntry })),
  );
  const coming = later.filter((rival) => spoken.some(({ saying }) => saysOtherwise(saying, rival.saying)));
  const disagreeing = against
    .filter(({ rival, document, isOfEntry }) => isOfEntry || !outranks(rival.document, document))
    .map(({ rival, document }): [string, string] => [document.title, rival.document.title]);
  const known = new Set(told.flatMap(({ text }) => sentencesOf(text)).map(wordsOnly));
  const news = (rivals: readonly PlacedSaying[]): PlacedSaying[] => {
    const byWords = new Map(rivals.map((rival) => [wordsOnly(rival.saying.text), rival]));
    return [...byWords]
      .filter(([words]) => !known.has(words))
      .map(([, rival]) => rival)
      .slice(0, mostOfEach);
  };
  const isDisputed = ({ text }: ReadyStatement): boolean =>
    sentencesOf(text)
      .map(sayingOf)
      .some((saying) => against.some(({ rival }) => saysOtherwise(saying, rival.saying)));
  return {
    disputed: told.filter(isDisputed).map(({ text }) => text),
    statements: [
      ...news(against.map(({ rival }) => rival)).map((rival) => stated(rival, '')),
      ...news(coming).map((rival) => stated(rival, 'A change is coming: ')),
    ],
    disagreeing: pairsOnce(disagreeing).slice(0, mostOfEach),
  };
}

/** What is said of a later time is no word on today. */
function spokenIn(
  { text, source, evidence }: ReadyStatement,
  { day, isOfEntry }: { day: IsoDate; isOfEntry: boolean },
): Spoken[] {
  return sentencesOf(text)
    .map(sayingOf)
    .filter((saying) => !isOfLaterThan(saying, day))
    .map((saying) => ({
      saying,
      isOfEntry,
      isOfPlan: source === 'plan',
      documents: evidence.map(({ document }) => document),
    }));
}

function pairsOnce(pairs: readonly [string, string][]): [string, string][] {
  return [...new Map(pairs.map((pair) => [pair.toSorted().join('\n'), pair])).values()];
}

function wordsOnly(text: string): string {
  return text.replace(/[.\s]+$/u, '');
}

/** A row of a table ends like a sentence, too. */
function stated({ document, passage, saying }: PlacedSaying, lead: string): ReadyStatement {
  const end = /[.!?]["”')\]]*$/u.test(saying.text) ? '' : '.';
  return {
    text: `${lead}${saying.text}${end}`,
    source: 'plan',
    evidence: [{ document, passage, words: saying.text }],
  };
}
