import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/drafting/claims-of.ts';
import { builtInAssets } from '../../src/knowledge/built-in-assets.ts';
import { documentWith, passageWith } from '../support/knowledge.ts';

function offers(sentence: string): string[] {
  return claimsOf(documentWith(), [passageWith([sentence])], builtInAssets)
    .filter(({ offered }) => offered)
    .map(({ asset, route, sureness }) => `${asset} ${route} ${sureness}`);
}

describe('a sentence that only sounds like an offer', () => {
  test.each([
    'The plan offers neither bitcoin nor gold through the brokerage window.',
    'The plan has ceased to offer hedge funds on the core menu.',
    'In this plan crypto and private equity are available nowhere.',
    'The plan offers private credit on the core menu only if the Committee approves it, which it has not done.',
    '30% of plans offer crypto on the core menu.',
    'Participants of the Canadian plan may buy bitcoin through the brokerage window.',
    'You may buy bitcoin at your own bank, outside the plan.',
    'The plan offers a course on how private equity works.',
    'Example: Suppose the plan offers gold on the core menu with a limit of 5%.',
    'Bitcoin is available to participants of the former Beech plan through the brokerage window.',
    'Rumours that the plan offers gold on the core menu are wrong.',
    'It is not true that the plan offers annuities.',
  ])('is none: "%s"', (sentence) => {
    expect(offers(sentence)).toEqual([]);
  });

  test.each([
    [
      'You may buy spot bitcoin exchange-traded products through the brokerage window.',
      ['crypto brokerage_window sure'],
    ],
    ['The core menu includes the Birch Gold Fund.', ['commodities core_menu sure']],
  ])('and one that is, is: "%s"', (sentence, expected) => {
    expect(offers(sentence)).toEqual(expected);
  });
});
