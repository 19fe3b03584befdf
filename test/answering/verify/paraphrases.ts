import { evidenceOf, type Passage } from '../../../src/domain/passage.ts';
import { bare, type Told } from './mutations/told.ts';

const window = 'tamarack-savings/brokerage-window-addendum.md';
const change = 'tamarack-savings/2027-brokerage-window-change.md';
const trust = 'tamarack-savings/retirement-path-trust-fact-sheet.md';
const hourly = 'tamarack-hourly/summary-plan-description.md';
const order = 'orders/2025-08-07-executive-order-14330.md';
const final = 'rulemaking/2026-10-04-is-the-rule-final.md';
const release = 'guidance/2025-05-28-crypto-guidance-rescinded.md';
const intel = 'courts/2026-01-16-anderson-v-intel-supreme-court.md';
const insured = 'basics/pbgc-and-fdic-insurance.md';
const house = 'congress/2026-01-15-hr-2988-passes-house.md';
const fund = 'local-88/plan-rules.md';
const handbook = 'copperleaf/sdba-handbook.pdf';
const harborline = 'saltmarsh/harborline-addendum.docx';

/** The end of a document's path, words of the passage that is told, and the telling. */
export type Written = readonly [path: string, words: string, paraphrase: string];

/**
 * True statements in a model's plain words, each with the document and words of the passage it tells.
 * They were written from the documents before any check was fitted to them.
 */
const written: readonly Written[] = [
  [
    window,
    'Only active employees',
    'Only active employees with a vested balance of at least $10,000 can open a brokerage window.',
  ],
  [window, 'Only active employees', 'The $10,000 test is done once, on the day you apply.'],
  [window, 'Only active employees', 'If you are a former employee, you may not open a brokerage window.'],
  [window, 'The brokerage window is a self-directed', 'Nobody is placed in the brokerage window by default.'],
  [
    window,
    'The brokerage window is a self-directed',
    'The window is a self-directed brokerage account at Pinyon Securities.',
  ],
  [
    window,
    'Complete the Pinyon Securities account form',
    'Pinyon Securities takes two to three business days to approve the account form.',
  ],
  [
    window,
    'Your first transfer',
    'Your first transfer has to be at least $1,000, and each later one at least $250.',
  ],
  [
    window,
    'Your first transfer',
    'You cannot send payroll contributions straight into the brokerage window.',
  ],
  [
    window,
    'No more than 50%',
    'At most 50% of your vested balance may be in the window when you make a transfer.',
  ],
  [
    window,
    'No more than 50%',
    'After each transfer into the window you must keep at least $2,500 in the core menu funds.',
  ],
  [
    window,
    'Pre-tax money and Roth money',
    'Pre-tax and Roth money stay in two separate sub-accounts of the window.',
  ],
  [window, 'settles one business day', 'Trades in the brokerage window settle after one business day.'],
  [
    window,
    'The brokerage window allows shares of',
    'You can buy shares of US-listed exchange-traded products that hold spot bitcoin or spot ether in the brokerage window.',
  ],
  [
    window,
    'may make up no more than 5%',
    'Spot bitcoin and spot ether products together can be up to 5% of your vested balance at the time of purchase.',
  ],
  [window, 'may make up no more than 5%', 'The purchase cap is only tested when you place a buy order.'],
  [
    window,
    'may make up no more than 5%',
    'If the price rises and takes you above the purchase cap, you do not have to sell.',
  ],
  [
    window,
    'may make up no more than 5%',
    'Pinyon Securities will reject a buy order that takes you above the cap.',
  ],
  [
    window,
    'bitcoin, ether or any other coin',
    'You cannot hold bitcoin, ether or any other coin directly in the window.',
  ],
  [
    window,
    'bitcoin, ether or any other coin',
    'Funds that hold bitcoin futures or ether futures are not allowed in the window.',
  ],
  [
    window,
    'Digital assets cannot be moved',
    'You cannot move digital assets into the window from a personal wallet or a crypto exchange.',
  ],
  [
    window,
    'The price of bitcoin and of ether',
    'The price of bitcoin can fall by more than half in a short time.',
  ],
  [
    window,
    'The price of bitcoin and of ether',
    'Spot bitcoin products are not covered by the Federal Deposit Insurance Corporation.',
  ],
  [
    window,
    'The brokerage window charges an annual',
    'The annual account fee is $60, and it is billed at $15 each quarter.',
  ],
  [window, 'The brokerage window charges an annual', 'Closing the window costs $50 once.'],
  [
    window,
    'The Committee does not select',
    'The Committee does not select, review or endorse what you buy in the window.',
  ],
  [
    window,
    'You may not transfer new money',
    'After you leave, you can hold or sell window investments for up to 180 days.',
  ],
  [
    change,
    'Starting January 1, 2027',
    'From January 1, 2027, the cap on spot bitcoin and spot ether products is 10% of your vested balance at the time of purchase.',
  ],
  [
    change,
    'Starting January 1, 2027',
    'Until December 31, 2026, the purchase cap is 5% of your vested balance.',
  ],
  [change, 'The brokerage window still allows only', 'Coins held directly and futures funds stay blocked.'],
  [trust, 'does not hold venture capital', 'The private-market sleeve cannot be chosen alone.'],
  [trust, 'does not hold venture capital', 'The sleeve holds no digital assets.'],
  [trust, 'The private-market sleeve made up', 'On March 31, 2026, the sleeve was 8.6% of the 2060 Trust.'],
  [
    trust,
    'Participants may buy and sell units',
    'You can buy or sell units of the trusts on any business day.',
  ],
  [
    trust,
    'Participants may buy and sell units',
    'The private credit fund limits redemptions to 5% of its value in a calendar quarter.',
  ],
  [
    trust,
    'The total annual operating expense',
    'The 2060 Trust costs 0.46% a year, which is $4.60 for each $1,000 you invest.',
  ],
  [hourly, 'The Hourly Plan does not have a brokerage window', 'Your plan does not have a brokerage window.'],
  [
    hourly,
    'No contribution or balance',
    'You may not invest in cryptocurrency or another digital asset through the Hourly Plan, directly or through any fund.',
  ],
  [hourly, 'No contribution or balance', 'The bar covers bitcoin, ether and stablecoins.'],
  [
    hourly,
    'matches 50% of the first 6%',
    'Tamarack Instruments matches 50% of the first 6% of eligible pay you contribute.',
  ],
  [hourly, 'matches 50% of the first 6%', 'The largest match is 3% of eligible pay.'],
  [hourly, 'Your own contributions and rollovers', 'You are always 100% vested in your own contributions.'],
  [hourly, 'An active participant may borrow', 'The smallest loan is $500.'],
  [hourly, 'Only one loan', 'You may have only one loan at a time.'],
  [hourly, 'Only one loan', 'You must repay a general loan within four years.'],
  [
    hourly,
    'The interest rate on a loan',
    'The loan origination fee is $100, and there is a yearly loan service fee of $25.',
  ],
  [
    hourly,
    'An active participant may ask for a hardship',
    'You can ask for a hardship withdrawal once in any 12 months.',
  ],
  [
    hourly,
    'A denied claim may be appealed',
    'You can appeal a denied claim within 60 days after you receive the denial.',
  ],
  [
    hourly,
    'are not insured by the Pension Benefit',
    'The Pension Benefit Guaranty Corporation does not insure your benefits under the Hourly Plan.',
  ],
  [order, 'August 7, 2025', 'Executive Order 14330 was signed on August 7, 2025.'],
  [
    final,
    'was still a proposal',
    'As of October 4, 2026, the Department of Labor rule was a proposal and was not final.',
  ],
  [final, 'No text of a final rule', 'As of October 4, 2026, no text of a final rule had been found.'],
  [
    final,
    'by itself neither puts an asset',
    'The proposed rule by itself does not put an asset into any plan.',
  ],
  [
    release,
    'rescinded its 2022 guidance',
    'The Department of Labor rescinded its 2022 crypto guidance on May 28, 2025.',
  ],
  [
    release,
    'Crypto is not banned',
    'Federal law does not ban crypto from 401(k) plans, and does not require it either.',
  ],
  [
    release,
    'Crypto is not banned',
    'The ordinary ERISA duties of prudence and loyalty still apply to any choice about crypto.',
  ],
  [
    intel,
    'agreed on January 16, 2026',
    'On January 16, 2026, the Supreme Court agreed to hear Anderson v Intel.',
  ],
  [intel, 'No argument date', 'As of October 4, 2026, no decision in Anderson v Intel had been found.'],
  [insured, 'does not insure a 401', 'The PBGC does not insure a 401(k).'],
  [house, 'The House passed', 'The House passed HR 2988 by 213 to 205 on January 15, 2026.'],
  [house, 'No Senate action', 'As of October 4, 2026, no Senate action on HR 2988 had been found.'],
  [fund, 'The Fund has no brokerage window', 'The Fund does not have a brokerage window.'],
  [
    fund,
    'must not place more than 10%',
    'The Service may not place more than 10% of an account in any one Schedule B pool other than bonds.',
  ],
  [handbook, 'You need a vested account of', 'You need a vested account of $5,000 to open the SDBA.'],
  [handbook, 'does not custody coins', 'You may not buy or hold cryptocurrency of any kind in your SDBA.'],
  [handbook, 'The maintenance fee of', 'The SDBA has a maintenance fee of $25 per quarter.'],
  [
    harborline,
    'exchange-traded bitcoin products',
    'Exchange-traded bitcoin products may be held in the Harborline Account, subject to the 3% limit.',
  ],
];

/** The paraphrases with their passages. */
export function paraphrases(passages: readonly Passage[]): Told[] {
  return placed(written, passages);
}

/** Each with the passage it tells. Throws when a document no longer holds the words one was written from. */
export function placed(told: readonly Written[], passages: readonly Passage[]): Told[] {
  return told.map(([path, words, text]) => {
    const passage = passages.find(
      (one) => one.path.endsWith(path) && bare(evidenceOf(one)).includes(bare(words)),
    );
    if (!passage) throw new Error(`${path} does not say "${words}".`);
    return { text, passages: [passage] };
  });
}
