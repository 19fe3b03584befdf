import type { Block, Passage } from '../../../src/domain/passage.ts';
import { passageWith } from '../../support/knowledge.ts';
import type { Told } from './mutations/told.ts';

/** A passage, and what may truly be said of it in its own words and in others. */
interface Carried {
  passage: Passage;
  statements: string[];
}

function from(heading: string, blocks: readonly (Block | string)[], statements: string[]): Carried {
  const path = `plans/larch/${heading.toLowerCase().replaceAll(' ', '-')}.md`;
  return { passage: passageWith(blocks, { path, headings: ['Larch Plan', heading] }), statements };
}

/** The statements are written for these tests; every one of them is true of its passage. */
const carried: Carried[] = [
  from(
    'Brokerage window',
    [
      'You may not move more than 5% of your vested balance into the brokerage window at the time of purchase.',
      'The first transfer must be at least $1,000. Alder Retirement charges $24.50 each quarter.',
    ],
    [
      'You may not move more than 5% of your vested balance into the brokerage window.',
      'The first transfer into the window must be at least $1,000.',
      'Alder Retirement charges a fee of $24.50 each quarter.',
    ],
  ),
  from(
    'Eligible products',
    [
      'Spot bitcoin products such as IBIT and FBTC may be bought in the window. Futures funds are not eligible.',
      'Coins cannot be held directly in the plan.',
    ],
    [
      'Spot bitcoin products such as IBIT and FBTC may be bought.',
      'Futures funds are not eligible in the window.',
      'Coins cannot be held directly in the plan.',
    ],
  ),
  from(
    'Executive order',
    [
      'President Trump signed Executive Order 14330 on August 7, 2025. It directs the Department of Labor to reexamine its guidance within 180 days.',
      'The order does not require any plan to offer digital assets.',
    ],
    [
      'President Trump signed Executive Order 14330 on August 7, 2025.',
      'The order directs the Department of Labor to reexamine its guidance within 180 days.',
      'The order does not require any plan to offer digital assets.',
    ],
  ),
  from(
    'Proposed rule',
    [
      'The Department of Labor proposed a rule on March 31, 2026. The proposed rule is not final.',
      'Comments may be sent until June 1, 2026; more than 4,200 were received by May 2026.',
    ],
    [
      'The Department of Labor proposed the rule on March 31, 2026.',
      'The proposed rule is not final.',
      'Comments may be sent until June 1, 2026.',
      'By May 2026 more than 4,200 comments were received.',
    ],
  ),
  from(
    'Vesting',
    [
      'The employer match vests over 3 years: 33% after one year, 66% after two years, 100% after three years.',
    ],
    [
      'The employer match vests over 3 years.',
      '66% of the match is vested after two years and 100% after three years.',
    ],
  ),
  from(
    'Fees',
    [
      'Fees may be deducted from accounts every year.',
      {
        kind: 'row',
        cells: [
          { column: 'Fund', value: 'Westmere Income Trust' },
          { column: 'Expense ratio', value: '0.45%' },
          { column: 'Since', value: 'January 2019' },
        ],
      },
      {
        kind: 'row',
        cells: [
          { column: 'Fund', value: 'Pinyon Growth Fund' },
          { column: 'Expense ratio', value: '0.62%' },
          { column: 'Since', value: 'October 2021' },
        ],
      },
    ],
    [
      'The Westmere Income Trust has an expense ratio of 0.45%.',
      'The Pinyon Growth Fund has been on the menu since October 2021; its expense ratio is 0.62%.',
    ],
  ),
  from(
    'Digital asset account',
    [
      'From January 1, 2027 participants may hold up to 10% of their balance in the Digital Asset Account offered by Alder Retirement.',
      'Transfers are limited to two each month, and $50,000 in any year.',
    ],
    [
      'From January 1, 2027 participants may hold up to 10% of their balance in the Digital Asset Account.',
      'Transfers are limited to two each month and to $50,000 in any year.',
    ],
  ),
  from(
    'Default fund',
    [
      'The default fund may hold up to 15% in private equity and private credit through the Aspen Private Markets Trust.',
      'Participants may leave the default fund on any business day and pay no fee.',
    ],
    [
      'The default fund may hold up to 15% in private equity and private credit.',
      'It holds them through the Aspen Private Markets Trust.',
      'Participants may leave the default fund on any business day.',
    ],
  ),
];

export const claims: Told[] = carried.flatMap(({ passage, statements }) =>
  statements.map((text) => ({ text, passages: [passage] })),
);
