import { describe, expect, test } from 'vitest';
import { inverseDocumentFrequency } from '../../src/retrieval/bm25.ts';
import type { Related } from '../../src/domain/ports/retriever.ts';
import { type Concept, type Vocabulary, conceptsOf } from '../../src/retrieval/concepts.ts';
import { coverageOf } from '../../src/retrieval/coverage.ts';
import { createPhrases } from '../../src/retrieval/phrases.ts';
import { createSpelling } from '../../src/retrieval/spelling.ts';
import { stemsOf } from '../../src/retrieval/words.ts';

/** Ten texts; `fund` stands in nine, the others in one each. */
const held = new Map([
  ['fund', 9],
  ...[
    'crypto',
    'bitcoin',
    'brokerag',
    'window',
    'vest',
    'privat',
    'equiti',
    'sold',
    'infrastructur',
    'amount',
  ].map((stem): [string, number] => [stem, 1]),
]);
const vocabulary: Vocabulary = {
  size: 10,
  holding: (stem) => held.get(stem) ?? 0,
  near: (stem) => createSpelling(held.keys()).near(stem),
};

function read(query: string, related: readonly Related[] = []): Concept[] {
  return conceptsOf(query, createPhrases(related), vocabulary);
}

function stemsIn(query: string, related: readonly Related[] = []): string[] {
  return read(query, related).map(({ stems }) => stems.join(' '));
}

describe('a query', () => {
  test('is read word by word, each once, stop words left out', () => {
    expect(stemsIn('What is the crypto fund, the crypto one?')).toEqual(['crypto', 'fund']);
    expect(stemsIn('what is it?')).toEqual([]);
  });

  test.each([
    ['bitcion', 'bitcoin'],
    ['bitcon', 'bitcoin'],
    ['brokrage', 'brokerag'],
    ['cripto', 'crypto'],
    ['infrastrukture', 'infrastructur'],
  ])('is read with "%s" for "%s"', (written, meant) => {
    expect(stemsIn(written)).toEqual([meant]);
  });

  test.each([
    ['funds', 'fund'],
    ['solx', 'solx'],
    ['ritcoin', 'ritcoin'],
    ['2026x', '2026x'],
    ['zebra', 'zebra'],
  ])(
    'is not respelt where it is known, short, of another beginning, a number or far off: %s',
    (written, stem) => {
      expect(stemsIn(written)).toEqual([stem]);
    },
  );

  test('is read with a known phrase as one, the longest first', () => {
    const related = [
      { phrase: 'brokerage', alternatives: ['broker'] },
      { phrase: 'brokerage window', alternatives: ['self-directed account', 'sdba'] },
    ];
    expect(read('brokerage window', related)).toMatchObject([
      { stems: ['brokerag', 'window'], alternatives: [['self', 'direct', 'account'], ['sdba']] },
    ]);
    expect(stemsIn('brokerage fund window', related)).toEqual(['brokerag', 'fund', 'window']);
  });

  test('finds a phrase also where a word of it is misspelt', () => {
    expect(stemsIn('brokrage window', [{ phrase: 'brokerage window', alternatives: ['sdba'] }])).toEqual([
      'brokerag window',
    ]);
  });

  test('gathers the alternatives of one phrase from all who give some', () => {
    const related = [
      { phrase: 'crypto', alternatives: ['bitcoin'] },
      { phrase: 'crypto', alternatives: ['digital assets', 'the'] },
    ];
    expect(read('crypto', related)[0]?.alternatives).toEqual([['bitcoin'], ['digit', 'asset']]);
  });

  test('weighs a concept by its rarest word', () => {
    const [fund, phrase] = read('fund, private fund', [{ phrase: 'private fund', alternatives: [] }]);
    expect(fund?.weight).toBeCloseTo(inverseDocumentFrequency(10, 9), 12);
    expect(phrase?.weight).toBeCloseTo(inverseDocumentFrequency(10, 1), 12);
  });

  test('counts a word that only shapes the question less than one it is about', () => {
    const [amount, crypto] = read('amount crypto');
    expect(amount?.weight).toBeGreaterThan(0);
    expect(amount?.weight).toBeLessThan((crypto?.weight ?? 0) / 2);
  });
});

function coverage(query: string, text: string, related: readonly Related[] = []): number {
  const stems = new Set(stemsOf(text));
  return coverageOf(read(query, related), (stem) => stems.has(stem));
}

describe('coverage', () => {
  const rare = inverseDocumentFrequency(10, 1);
  const common = inverseDocumentFrequency(10, 9);

  test.each([
    ['crypto fund', 'a fund of crypto', 1],
    ['crypto fund', 'crypto only', rare / (rare + common)],
    ['crypto fund', 'a fund', common / (rare + common)],
    ['crypto fund', 'nothing of it', 0],
    ['the of', 'the of', 0],
    ['', 'crypto', 0],
  ])('of "%s" by "%s" is the share of its weight', (query, text, expected) => {
    expect(coverage(query, text)).toBeCloseTo(expected, 12);
  });

  test('by other words is nearly whole, by part of a phrase half its share, and never more than whole', () => {
    const related = [{ phrase: 'private equity', alternatives: ['buyout funds', 'pe'] }];
    expect(coverage('private equity', 'private equity and buyout funds', related)).toBe(1);
    expect(coverage('private equity', 'about PE', related)).toBe(0.9);
    expect(coverage('private equity', 'buyout funds', related)).toBe(0.9);
    expect(coverage('private equity', 'buyout of private firms', related)).toBe(0.25);
    expect(coverage('private equity', 'buyout', related)).toBe(0);
  });
});
