import { describe, expect, test } from 'vitest';
import { withoutAdvice } from '../../../src/answering/understand/without-advice.ts';
import { read } from './reading.ts';

describe('a question for advice is searched by', () => {
  test.each([
    ['Which LifeStage portfolio is best for a 34 year old?', ['LifeStage', 'portfolio'], ['best', '34']],
    ['Would you go with the managed account if you were me?', ['managed account'], ['would you', 'were me']],
    ['Should I take a loan?', ['take a loan'], ['Should']],
  ])('what it is about: "%s"', (question, kept, gone) => {
    const { query } = read(question);
    for (const words of kept) expect(query).toContain(words);
    for (const words of gone) expect(query).not.toContain(words);
  });

  test('all of it when nothing else is left', () => expect(withoutAdvice('Should I?')).toBe('Should I?'));

  test('all of it when it names an asset class: the verdict answers that', () =>
    expect(read('Is bitcoin a good investment?').query).toBe('Is bitcoin a good investment?'));
});
