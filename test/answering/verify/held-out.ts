import type { Passage } from '../../../src/domain/passage.ts';
import { type Written, placed } from './paraphrases.ts';
import type { Told } from './mutations/told.ts';

const savings = 'tamarack-savings/summary-plan-description.md';
const notice = 'tamarack-savings/default-fund-notice.txt';
const options = 'tamarack-hourly/investment-options-and-fee-notice.html';
const committee = 'tamarack-hourly/investment-committee-statement.md';

/** Written after the checks were done, from passages no other paraphrase is of: nothing was fitted to them. */
const written: readonly Written[] = [
  [
    'faq/does-plansays-know-my-balance.md',
    'it has no connection',
    'PlanSays has no connection to any recordkeeper.',
  ],
  [
    committee,
    'The Committee studied whether',
    'The Committee studied whether the plan should offer private-market investments in a target-date fund.',
  ],
  [
    options,
    'Tamarack Instruments pays this charge',
    'If you are an active employee with a balance below $1,500, Tamarack Instruments pays this charge.',
  ],
  [notice, 'cannot be sold quickly', 'The private-market sleeve cannot be sold quickly.'],
  [savings, 'This summary does not list', 'The summary does not list the funds or what they cost.'],
  [
    savings,
    'makes an annual company contribution of',
    'Each year Tamarack Instruments contributes 2% of eligible pay for each salaried participant.',
  ],
  [
    savings,
    'You may take your vested account',
    'You can take your vested account in a single payment, in partial payments, or in installments.',
  ],
  [
    savings,
    'An account may be forfeited',
    'If the plan cannot find you, your account may be forfeited for a time.',
  ],
  [
    'basics/education-versus-advice.md',
    'Use as a primary basis',
    'The fourth part of the five-part advice test is use as a primary basis for decisions.',
  ],
  [
    'basics/is-crypto-or-private-equity-legal-in-a-401k.md',
    'Silence about an asset',
    'Silence about an asset is not the same as a statement that the plan does not allow it.',
  ],
  [
    'courts/2023-08-29-forusall-v-labor-department.md',
    'did not say that crypto',
    'The decision of August 29, 2023 did not say that crypto is an imprudent choice.',
  ],
  [
    'guidance/2025-05-19-sec-closed-end-fund-limit.md',
    'said staff would stop',
    'The SEC chair said on May 19, 2025 that staff would stop holding retail closed-end funds to a 15% private-fund limit.',
  ],
  [
    'orders/2025-08-07-six-kinds-of-alternative-assets.md',
    'not coins that a participant',
    'Executive Order 14330 names actively managed vehicles that invest in digital assets, not coins held directly.',
  ],
  [
    'products/2025-06-blackrock-and-great-gray-target-date-funds.md',
    'had not been confirmed',
    'As of November 21, 2026, the launch of the BlackRock target-date fund had not been confirmed.',
  ],
  [
    'reports-2025/2025-07-17-cointelegraph-order-report.md',
    'relied on the Financial Times',
    'The Cointelegraph report of July 2025 relied on the Financial Times.',
  ],
  [
    'rulemaking/2026-03-30-proposed-rule.md',
    'neither requires nor forbids',
    'The proposed rule does not require or forbid any type of asset.',
  ],
  [
    'rulemaking/2026-03-30-what-the-safe-harbor-would-do.md',
    'significant deference',
    'The proposed rule would give significant deference to a decision made with the six factors.',
  ],
  [
    'rulemaking/timeline-2020-to-2026.md',
    'On February 3, 2026 the 180 days',
    'The 180 days set by the order ran out on February 3, 2026.',
  ],
  [
    'states-and-abroad/2026-03-03-indiana-hb-1042.md',
    'has nothing to do with',
    'The Indiana law has nothing to do with the 401(k) plans of private employers.',
  ],
  [
    'saltmarsh/summary-plan-description.md',
    'No Core Fund invests',
    'None of the Core Funds invests in cryptocurrency.',
  ],
];

/** Paraphrases that nothing was fitted to, with their passages. */
export function heldOut(passages: readonly Passage[]): Told[] {
  return placed(written, passages);
}
