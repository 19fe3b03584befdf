import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../../src/domain/passage.ts';
import { isRetold } from '../../../src/answering/verify/retold.ts';
import { verify } from '../../../src/answering/verify/verify.ts';
import { falsehoods, mutations } from './mutations.ts';
import { type Claim, claims } from './true-statements.ts';

function isCarried({ text, passage }: Claim): boolean {
  return verify(text, [passage]).kind === 'carried';
}

/** What a statement of a model has to pass. */
function isCarriedOfModel({ text, passage }: Claim): boolean {
  return isCarried({ text, passage }) && isRetold(text, [passage]);
}

function shareDropped(told: readonly Claim[], passes: (claim: Claim) => boolean): number {
  return told.filter((claim) => !passes(claim)).length / told.length;
}

/**
 * Shares of false statements that are dropped, as measured: by the check that every statement passes,
 * and by both that a model's has to pass. At least so many of each kind are tried.
 */
const floors = [
  { kind: 'number', tried: 9, share: 1, ofModel: 1 },
  { kind: 'number word', tried: 6, share: 1, ofModel: 1 },
  { kind: 'percentage', tried: 21, share: 1, ofModel: 1 },
  { kind: 'percent to plain', tried: 7, share: 1, ofModel: 1 },
  { kind: 'money', tried: 9, share: 1, ofModel: 1 },
  { kind: 'day', tried: 8, share: 1, ofModel: 1 },
  { kind: 'month', tried: 50, share: 1, ofModel: 1 },
  { kind: 'year', tried: 18, share: 1, ofModel: 1 },
  { kind: 'name', tried: 18, share: 1, ofModel: 1 },
  // A name that opens a sentence is taken for an ordinary word by the first check.
  { kind: 'name at the opening', tried: 4, share: 0, ofModel: 1 },
  { kind: 'ticker', tried: 6, share: 1, ofModel: 1 },
  { kind: 'not taken out', tried: 5, share: 1, ofModel: 1 },
  { kind: 'not put in', tried: 10, share: 0.9, ofModel: 0.9 },
  { kind: 'proposed to final', tried: 6, share: 0.66, ofModel: 0.66 },
  { kind: 'may to must', tried: 10, share: 1, ofModel: 1 },
  { kind: 'link added', tried: 100, share: 1, ofModel: 1 },
  { kind: 'another passage cited', tried: 150, share: 0.8, ofModel: 1 },
];

describe('a false statement', () => {
  test('of every kind is measured', () => {
    expect(floors.map(({ kind }) => kind).sort()).toEqual(Object.keys(mutations).sort());
  });

  test.each(floors)(
    'by "$kind" is dropped at least $share of the time, of a model $ofModel',
    ({ kind, tried, share, ofModel }) => {
      const told = falsehoods(kind, claims);
      expect(told.length).toBeGreaterThanOrEqual(tried);
      expect(shareDropped(told, isCarried)).toBeGreaterThanOrEqual(share);
      expect(shareDropped(told, isCarriedOfModel)).toBeGreaterThanOrEqual(ofModel);
    },
  );

  test('is not dropped at the price of most true ones', () => {
    expect(shareDropped(claims, isCarried)).toBeLessThanOrEqual(0.05);
    expect(shareDropped(claims, isCarriedOfModel)).toBeLessThanOrEqual(0.3);
  });
});

const anyClaim = fc.constantFrom(...claims);
const strange = (claim: Claim, word: string): boolean =>
  !evidenceOf(claim.passage).toLowerCase().includes(word.toLowerCase());

/** Puts words before the full stop. */
function ending({ text, passage }: Claim, words: string): Claim {
  return { text: `${text.replace(/\.$/u, '')} ${words}.`, passage };
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
        fc.pre(!evidenceOf(claim.passage).replaceAll(',', '').includes(bare));
        expect(verify(ending(claim, `and ${words}`).text, [claim.passage])).toMatchObject({
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
        expect(verify(ending(claim, `since ${words}`).text, [claim.passage])).toMatchObject({
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
        expect(isCarried(ending(claim, `by ${word}`))).toBe(false);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  test('nothing is carried by no passage', () => {
    for (const { text } of claims)
      expect(verify(text, [])).toMatchObject({ kind: 'dropped', reason: 'no_evidence' });
  });

  test('a passage more takes no true statement away, negations aside', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, ({ text, passage }, other) => {
        const alone = verify(text, [passage]);
        const together = verify(text, [passage, other.passage]);
        fc.pre(alone.kind === 'carried');
        expect(together.kind === 'carried' || together.reason === 'reversed').toBe(true);
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});
