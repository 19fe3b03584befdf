import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inverseDocumentFrequency, saturation } from '../../src/retrieval/bm25.ts';
import { createInvertedIndex } from '../../src/retrieval/inverted-index.ts';

describe('the formula of BM25', () => {
  test.each([
    // ln(1 + (N - df + 0.5) / (df + 0.5)), by hand
    [10, 1, Math.log(1 + 9.5 / 1.5)],
    [10, 10, Math.log(1 + 0.5 / 10.5)],
    [3, 2, Math.log(1.6)],
    [1, 0, Math.log(4)],
    [0, 0, Math.log(2)],
  ])('gives a term in %i texts, held by %i, its rarity', (documents, holding, expected) => {
    expect(inverseDocumentFrequency(documents, holding)).toBeCloseTo(expected, 12);
  });

  test.each([
    // tf / (tf + k1 (1 - b + b length / average)), by hand
    [1, 10, 10, 1.2, 0.75, 1 / 2.2],
    [2, 10, 10, 1.2, 0.75, 2 / 3.2],
    [1, 20, 10, 1.2, 0.75, 1 / (1 + 1.2 * 1.75)],
    [3, 5, 10, 0.9, 0.75, 3 / (3 + 0.9 * 0.625)],
    [3, 5, 10, 0.9, 0, 3 / 3.9],
    [5, 50, 10, 0, 0.75, 1],
  ])('saturates %i of %i words (average %i, k1 %d, b %d)', (tf, length, average, k1, b, expected) => {
    expect(saturation(tf, length, average, { k1, b })).toBeCloseTo(expected, 12);
  });

  test('never ranks a more frequent or longer text wrongly', () => {
    const some = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(some, some, some, (tf, length, average) => {
        const parameters = { k1: 0.9, b: 0.75 };
        const score = saturation(tf, length, average, parameters);
        expect(saturation(tf + 1, length, average, parameters)).toBeGreaterThan(score);
        expect(saturation(tf, length + 1, average, parameters)).toBeLessThan(score);
        expect(score).toBeLessThan(1);
      }),
    );
  });
});

const parameters = { k1: 0.9, b: 0.75 };
const all = (): boolean => true;

/** BM25 over every text and every term, without an index. */
function naive(texts: readonly string[][], query: ReadonlyMap<string, number>): Map<number, number> {
  const average = texts.reduce((sum, terms) => sum + terms.length, 0) / Math.max(texts.length, 1);
  const scores = new Map<number, number>();
  texts.forEach((terms, text) => {
    for (const [term, weight] of query) {
      const frequency = terms.filter((other) => other === term).length;
      if (frequency === 0) continue;
      const holding = texts.filter((others) => others.includes(term)).length;
      const part = weight * Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5));
      const saturated = frequency / (frequency + 0.9 * (0.25 + (0.75 * terms.length) / average));
      scores.set(text, (scores.get(text) ?? 0) + part * saturated);
    }
  });
  return scores;
}

function isOdd(text: number): boolean {
  return text % 2 === 1;
}

describe('the inverted index', () => {
  const term = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor');
  const texts = fc.array(fc.array(term, { maxLength: 12 }), { maxLength: 12 });
  const query = fc
    .array(fc.tuple(term, fc.constantFrom(0.25, 1, 2)), { maxLength: 5 })
    .map((pairs) => new Map(pairs));

  test('scores every text as a naive scorer does', () => {
    fc.assert(
      fc.property(texts, query, (terms, wanted) => {
        const ranked = createInvertedIndex(terms, parameters).rank(wanted, 100, all);
        const expected = naive(terms, wanted);
        expect(new Set(ranked.map(({ text }) => text))).toEqual(new Set(expected.keys()));
        for (const { text, score } of ranked) expect(score).toBeCloseTo(expected.get(text) ?? -1, 5);
      }),
      { numRuns: 500 },
    );
  });

  test('ranks the best first, equal ones in their own order, and no more than asked for', () => {
    fc.assert(
      fc.property(texts, query, fc.nat({ max: 6 }), (terms, wanted, limit) => {
        const index = createInvertedIndex(terms, parameters);
        const whole = index.rank(wanted, 100, all);
        whole.forEach(({ score, text }, at) => {
          const next = whole[at + 1];
          if (next) expect(score > next.score || (score === next.score && text < next.text)).toBe(true);
        });
        expect(index.rank(wanted, limit, all)).toEqual(whole.slice(0, limit));
      }),
    );
  });

  test('keeps equal texts in their own order also when a later one holds the first word asked for', () => {
    const index = createInvertedIndex([['b'], ['a']], parameters);
    const both = new Map([
      ['a', 1],
      ['b', 1],
    ]);
    expect(index.rank(both, 10, all).map(({ text }) => text)).toEqual([0, 1]);
  });

  test('answers the same when asked again, whatever was asked between', () => {
    fc.assert(
      fc.property(texts, query, query, (terms, one, other) => {
        const index = createInvertedIndex(terms, parameters);
        const first = index.rank(one, 100, all);
        index.rank(other, 1, (text) => text % 2 === 0);
        expect(index.rank(one, 100, all)).toEqual(first);
      }),
    );
  });

  test('gives only texts that are accepted, at their rank among those', () => {
    fc.assert(
      fc.property(texts, query, (terms, wanted) => {
        const index = createInvertedIndex(terms, parameters);
        expect(index.rank(wanted, 2, isOdd)).toEqual(
          index
            .rank(wanted, 100, all)
            .filter(({ text }) => isOdd(text))
            .slice(0, 2),
        );
      }),
    );
  });

  test('knows how many texts hold a term, and its terms', () => {
    const index = createInvertedIndex([['a', 'a', 'b'], ['a'], []], parameters);
    expect([index.size, index.holding('a'), index.holding('b'), index.holding('z')]).toEqual([3, 2, 1, 0]);
    expect([...index.terms()]).toEqual(['a', 'b']);
  });

  test('of nothing finds nothing', () => {
    expect(createInvertedIndex([], parameters).rank(new Map([['a', 1]]), 10, all)).toEqual([]);
    expect(createInvertedIndex([[]], parameters).rank(new Map(), 10, all)).toEqual([]);
  });
});
