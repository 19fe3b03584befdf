import { describe, expect, test } from 'vitest';
import type { ReadyStatement } from '../../src/answering/ready-statement.ts';
import { together } from '../../src/answering/together.ts';

function said(...texts: string[]): ReadyStatement[] {
  return texts.map((text) => ({ text, source: 'plan', evidence: [] }));
}

function textsOf(...answers: ReadyStatement[][]): string[] {
  return together(answers).map(({ text }) => text);
}

const long = (name: string): string[] => Array.from({ length: 7 }, (_, at) => `${name}${at}`);

describe('the answers to several questions', () => {
  test('stand one after the other', () => {
    expect(textsOf(said('a', 'b'), said('c'))).toEqual(['a', 'b', 'c']);
  });

  test('say the same only once', () => {
    expect(textsOf(said('a', 'b'), said('b', 'c'))).toEqual(['a', 'b', 'c']);
  });

  test('part the room evenly, and what one leaves goes to the other', () => {
    expect(textsOf(said(...long('a')), said(...long('b')))).toEqual([
      ...long('a').slice(0, 4),
      ...long('b').slice(0, 4),
    ]);
    expect(textsOf(said(...long('a')), said('b'))).toEqual([...long('a'), 'b']);
  });

  test('to one question stay as they are', () => {
    const many = said(...long('a'), ...long('b'));
    expect(together([many])).toEqual(many);
    expect(together([])).toEqual([]);
  });
});
