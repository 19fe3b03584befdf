import { describe, expect, test } from 'vitest';
import { leansOnEarlier, sentencesOf } from '../../src/answering/sentences.ts';

describe('the sentences of a text', () => {
  test.each<[string, string[]]>([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['It costs $24.50 each. It is 0.5%.', ['It costs $24.50 each.', 'It is 0.5%.']],
    ['Larch Inc. pays it. Ask Mr. Ash.', ['Larch Inc. pays it.', 'Ask Mr. Ash.']],
    ['The U.S. market, e.g. bonds, is open.', ['The U.S. market, e.g. bonds, is open.']],
    ['Spread\n over   lines. Next.', ['Spread over lines.', 'Next.']],
    ['', []],
    ['   ', []],
  ])('%j are %j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));
});

test.each(['It may.', 'This is so.', 'However, no.', 'They are.', 'For example, gold.'])(
  '"%s" leans on the sentence before it',
  (sentence) => expect(leansOnEarlier(sentence)).toBe(true),
);

test.each(['Items may.', 'The plan is so.', 'Gold, however.', 'Theory counts.'])(
  '"%s" stands alone',
  (sentence) => expect(leansOnEarlier(sentence)).toBe(false),
);
