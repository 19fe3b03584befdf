/**
 * What an investment is by its make, whatever it invests in. A coin, a futures fund and a share of
 * a trust may all follow the price of bitcoin, and a plan may allow one of them alone.
 */
export const forms = [
  // What is held.
  'direct',
  'exchange_traded',
  'mutual_fund',
  'interval_fund',
  'partnership',
  'reit',
  'bdc',
  'fund',
  // How it follows its price.
  'spot',
  'futures',
  'options',
  'leveraged',
  'inverse',
  'basket',
  'staking',
  // Bought with borrowed money.
  'margin',
  // Whether an exchange lists it.
  'listed',
  'unlisted',
  // Who picks what it holds, and whether it can be chosen by itself.
  'active',
  'on_its_own',
] as const;
export type Form = (typeof forms)[number];
