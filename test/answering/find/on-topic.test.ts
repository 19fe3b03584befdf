import { describe, expect, test } from 'vitest';
import { onTopic } from '../../../src/answering/find/on-topic.ts';
import type { Findings } from '../../../src/answering/find/findings.ts';
import { read } from '../understand/reading.ts';
import { foundWith } from './found.ts';

const said = {
  loans: 'The largest loan is $50,000.',
  match: 'The employer adds half of what you put in.',
  divorce: 'A domestic relations order is reviewed for $450.',
};

function found(...which: (keyof typeof said)[]): Findings {
  const hits = which.map((name) => {
    const hit = foundWith({}, { text: said[name] });
    return { ...hit, passage: { ...hit.passage, id: name } };
  });
  return { plan: hits, upcoming: [], faq: [], policy: [], relevanceTo: () => () => 0 };
}

function left(question: string, ...which: (keyof typeof said)[]): string[] {
  return onTopic(found(...which), read(question)).plan.map(({ passage }) => passage.id);
}

describe('what is found', () => {
  test('speaks of a subject that the question names, under whatever name', () => {
    expect(left('How much may I borrow from my plan?', 'match', 'loans')).toEqual(['loans']);
    expect(left('What does a divorce cost me in the plan?', 'loans', 'divorce')).toEqual(['divorce']);
    expect(left('My ex wife has court papers, what is the fee?', 'loans', 'divorce')).toEqual(['divorce']);
  });

  test('is nothing where nobody speaks of one of them', () => {
    expect(left('Are student loan payments matched in my plan?', 'loans', 'match')).toEqual([]);
    expect(left('What ticker has the loan fund of my plan?', 'loans')).toEqual([]);
  });

  test('stays as it is for a question that names none, and for one about law and news', () => {
    expect(left('What does the employer add in my plan?', 'loans', 'match')).toEqual(['loans', 'match']);
    expect(left('Is the executive order about loans?', 'match')).toEqual(['match']);
  });
});
