import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { evidenceOf } from '../../../src/domain/passage.ts';
import { verify } from '../../../src/answering/verify/verify.ts';
import { falsehoods, kindsOf, passesFirst, passesModel, wilson } from './measure.ts';
import type { Mutation, Told } from './mutations/told.ts';
import { type Collection, ourDocuments, ownSentences } from './our-documents.ts';
import { heldOut } from './held-out.ts';
import { paraphrases } from './paraphrases.ts';
import { claims } from './true-statements.ts';

/** Every so many of our sentences is tried here; all of them by `scripts/measure-verification.ts`. */
const everyNth = 5;

let documents: Collection;
let sentences: Told[];
let retold: Told[];
let kinds: Readonly<Record<string, Mutation>>;

beforeAll(async () => {
  documents = await ourDocuments();
  sentences = ownSentences(documents.passages).filter((_, at) => at % everyNth === 0);
  retold = [...claims, ...paraphrases(documents.passages)];
  kinds = kindsOf(documents);
});

function shareDropped(told: readonly Told[], passes: (told: Told) => boolean): number {
  return told.filter((one) => !passes(one)).length / told.length;
}

/**
 * Shares of false statements that are dropped, of our documents' sentences and of paraphrases with one
 * thing changed, as measured. At least so many of each kind are tried.
 */
const floors = [
  { kind: 'number', tried: 140, share: 0.99 },
  { kind: 'number word', tried: 50, share: 0.99 },
  { kind: 'percentage', tried: 160, share: 0.99 },
  { kind: 'percent to plain', tried: 80, share: 0.99 },
  { kind: 'money', tried: 90, share: 0.99 },
  { kind: 'figures exchanged', tried: 20, share: 0.99 },
  { kind: 'day', tried: 150, share: 0.99 },
  { kind: 'month', tried: 120, share: 0.99 },
  { kind: 'year', tried: 350, share: 0.99 },
  { kind: 'before to after', tried: 50, share: 0.99 },
  { kind: 'name', tried: 700, share: 0.99 },
  { kind: 'name at the opening', tried: 140, share: 0.99 },
  { kind: 'ticker', tried: 30, share: 0.99 },
  { kind: 'not taken out', tried: 90, share: 0.95 },
  { kind: 'not put in', tried: 210, share: 0.99 },
  { kind: 'may to must', tried: 150, share: 0.99 },
  { kind: 'must to may', tried: 20, share: 0.99 },
  { kind: 'will to may', tried: 5, share: 0.99 },
  { kind: 'may to will', tried: 50, share: 0.93 },
  { kind: 'at most to at least', tried: 20, share: 0.99 },
  { kind: 'only taken out', tried: 10, share: 0.99 },
  { kind: 'proposed to final', tried: 30, share: 0.99 },
  { kind: 'legal status', tried: 60, share: 0.99 },
  { kind: 'asset class', tried: 90, share: 0.96 },
  { kind: 'route', tried: 40, share: 0.99 },
  { kind: 'unit', tried: 100, share: 0.99 },
  { kind: 'condition cut', tried: 1000, share: 0.99 },
  { kind: 'date cut', tried: 600, share: 0.99 },
  { kind: 'denied frame cut', tried: 900, share: 0.99 },
  { kind: 'who it is for cut', tried: 450, share: 0.98 },
  { kind: 'link added', tried: 1120, share: 0.99 },
  { kind: 'quote altered', tried: 360, share: 0.99 },
  { kind: 'another passage cited', tried: 680, share: 0.97 },
  { kind: 'another document cited', tried: 740, share: 0.99 },
  { kind: 'two sentences stitched', tried: 290, share: 0.93 },
  { kind: 'two quotes stitched', tried: 290, share: 0.99 },
  { kind: "the other passage's figure", tried: 70, share: 0.99 },
];

describe('a false statement', () => {
  test('of every kind is measured', () => {
    expect(floors.map(({ kind }) => kind).sort()).toEqual(Object.keys(kinds).sort());
  });

  test.each(floors)('by "$kind" is dropped at least $share of the time', ({ kind, tried, share }) => {
    const mutate = kinds[kind];
    const told = mutate ? falsehoods(mutate, [...sentences, ...retold]) : [];
    expect(told.length).toBeGreaterThanOrEqual(tried);
    expect(shareDropped(told, passesFirst)).toBeGreaterThanOrEqual(share);
    expect(shareDropped(told, passesModel)).toBeGreaterThanOrEqual(share);
  });
});

describe('a true statement', () => {
  test('in the words of its document is never dropped', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(300);
    expect(sentences.filter((told) => !passesFirst(told))).toEqual([]);
  });

  test('in words that nothing was fitted to is mostly kept', () => {
    const afterwards = heldOut(documents.passages);
    expect(afterwards.length).toBe(20);
    expect(shareDropped(afterwards, passesModel)).toBeLessThanOrEqual(0.15);
  });

  test('in other words is kept at least 88 times in a hundred', () => {
    expect(retold.length).toBeGreaterThanOrEqual(85);
    expect(shareDropped(retold, passesModel)).toBeLessThanOrEqual(0.12);
  });
});

const anyClaim = fc.constantFrom(...claims);
const strange = ({ passages }: Told, word: string): boolean =>
  !passages.some((passage) => evidenceOf(passage).toLowerCase().includes(word.toLowerCase()));

/** Puts words before the full stop. */
function ending({ text, passages }: Told, words: string): Told {
  return { text: `${text.replace(/\.$/u, '')} ${words}.`, passages };
}

describe('whatever is said', () => {
  test('a figure that its passage lacks is never let through', () => {
    const figure = fc.oneof(
      fc.integer({ min: 13, max: 999_999 }).map(String),
      fc.integer({ min: 1, max: 100 }).map((value) => `${value}.7%`),
      fc.integer({ min: 1, max: 100 }).map((value) => `${value} percent`),
      fc.integer({ min: 1_000, max: 9_999_999 }).map((value) => `$${value.toLocaleString('en-US')}`),
      fc.integer({ min: 2, max: 900 }).map((value) => `${value} billion`),
    );
    fc.assert(
      fc.property(anyClaim, figure, (claim, words) => {
        const bare = words.replaceAll(/[^\d.]/gu, '').replace(/\.$/u, '');
        const told = ending(claim, `and ${words}`);
        fc.pre(!told.passages.some((passage) => evidenceOf(passage).replaceAll(',', '').includes(bare)));
        expect(verify(told.text, told.passages)).toMatchObject({
          kind: 'dropped',
          reason: 'figure',
        });
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  test('a day that its passage lacks is never let through, however it is written', () => {
    const day = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2018-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const style = fc.constantFrom<Intl.DateTimeFormatOptions & { locale: string }>(
      { locale: 'en-US', dateStyle: 'long', timeZone: 'UTC' },
      { locale: 'en-US', dateStyle: 'medium', timeZone: 'UTC' },
      { locale: 'en-GB', dateStyle: 'long', timeZone: 'UTC' },
      { locale: 'en-US', month: 'long', year: 'numeric', timeZone: 'UTC' },
    );
    fc.assert(
      fc.property(anyClaim, day, style, (claim, date, { locale, ...format }) => {
        const words = new Intl.DateTimeFormat(locale, format).format(date);
        expect(verify(ending(claim, `since ${words}`).text, claim.passages)).toMatchObject({
          kind: 'dropped',
          reason: 'date',
        });
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test('a name or ticker that its passage lacks is never let through', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'bcdfghjklmnpqrstvwxz'.split('')),
      minLength: 4,
      maxLength: 9,
    });
    const name = fc.oneof(
      letters.map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
      letters.map((word) => word.toUpperCase()),
    );
    fc.assert(
      fc.property(anyClaim, name, (claim, word) => {
        fc.pre(strange(claim, word));
        expect(passesFirst(ending(claim, `by ${word}`))).toBe(false);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  test('nothing is carried by no passage', () => {
    for (const { text } of claims)
      expect(verify(text, [])).toMatchObject({ kind: 'dropped', reason: 'no_evidence' });
  });

  test('a passage more takes no true statement away', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, ({ text, passages }, other) => {
        fc.pre(verify(text, passages).kind === 'carried');
        expect(verify(text, [...passages, ...other.passages])).toEqual({ kind: 'carried' });
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

describe('an interval of Wilson', () => {
  test.each([
    [0, 0, 0, 1],
    [10, 10, 0.722, 1],
    [8, 10, 0.49, 0.943],
    [0, 10, 0, 0.278],
  ])('of %i in %i is %f to %f', (hits, tried, low, high) => {
    const [from, to] = wilson(hits, tried);
    expect(from).toBeCloseTo(low, 2);
    expect(to).toBeCloseTo(high, 2);
  });
});
