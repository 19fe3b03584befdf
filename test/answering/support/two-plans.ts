/**
 * A folder with the plans larch and birch, law, news and verified answers. Each secret word stands in
 * one document: `secretwood` in birch's, `draftonly` in a draft, `bygone` in one that has ended.
 */
export const twoPlansFolder: Readonly<Record<string, string>> = {
  'plans.yaml': `plans:
  - id: larch
    name: Larch 401(k) Plan
    contact: Larch Benefits Desk, 555-0100
    members: [{everyone: true}]
  - id: birch
    name: Birch 401(k) Plan
    members: [{email_domain: birch.example}]
`,
  'plans/larch/spd.md': `---
title: Larch summary plan description
kind: spd
effective: 2026-01-01
---
# Larch summary plan description

## Core menu

The core menu holds index funds and bond funds. The core menu holds no digital asset fund.

## Vesting

The employer match vests over 3 years. You are 33% vested after one year and 100% vested after three years.

## Hardship withdrawals

You may take a hardship withdrawal of up to $10,000 for medical bills. Alder Retirement answers requests within 7 days.

## Private assets

The plan does not offer private equity or private credit through any fund or account.
`,
  'plans/larch/window.md': `---
title: Larch brokerage window addendum
kind: addendum
effective: 2026-01-01
url: https://docs.larch.example/window
---
# Larch brokerage window addendum

## Eligible products

Through the brokerage window you may buy shares of US-listed spot bitcoin and spot ether exchange-traded products. Futures funds and coins held directly are not eligible.

## Limits

You may not move more than 5% of your vested balance into the brokerage window at the time of purchase. The first transfer must be at least $1,000.

## How to open the brokerage window

- Sign in at alder.example.
- Choose Brokerage Window.
- Sign the form and wait two business days.

## Fees

| Fee | Amount |
| --- | --- |
| Brokerage window, each quarter | $24.50 |
| Trade by telephone | $35 |
`,
  'plans/larch/2027-change.md': `---
title: Larch 2027 change
kind: smm
effective: 2027-01-01
---
# Larch 2027 change

## Real estate

From January 1, 2027 you may buy listed real estate funds through the brokerage window.
`,
  'plans/larch/draft.md': `---
title: Draft memo
kind: smm
draft: true
---
# Draft memo

The draftonly committee would allow solana, gold and every coin in the brokerage window up to 99%.
`,
  'plans/larch/2025-notice.md': `---
title: Larch 2025 notice
kind: notice
effective: 2025-01-01
until: 2025-12-31
---
# Larch 2025 notice

In 2025 the bygone brokerage window allowed no bitcoin, and its fee was $77 each quarter.
`,
  'plans/larch/commodities-note.md': `---
title: Note on gold
kind: fact-sheet
---
# Note on gold

Gold funds on the core menu are closed to new purchases.
`,
  'plans/larch/availability.yaml': `- asset: crypto
  route: brokerage_window
  offered: true
  what: Spot bitcoin and spot ether exchange-traded products
  covers: [spot bitcoin, spot ether]
  excludes: [futures funds, coins held directly]
  limits:
    - You may not move more than 5% of your vested balance into the brokerage window at the time of purchase
  effective: 2026-01-01
  source: window.md
  quote: shares of US-listed spot bitcoin and spot ether exchange-traded products
- asset: crypto
  route: core_menu
  offered: false
  what: Digital asset funds
  source: spd.md
  quote: The core menu holds no digital asset fund.
- asset: private-equity
  route: any
  offered: false
  what: Private equity
  source: spd.md
  quote: The plan does not offer private equity or private credit through any fund or account.
- asset: private-credit
  route: any
  offered: false
  what: Private credit
  source: spd.md
  quote: The plan does not offer private equity or private credit through any fund or account.
- asset: real-estate
  route: brokerage_window
  offered: true
  what: Listed real estate funds
  source: 2027-change.md
  quote: From January 1, 2027 you may buy listed real estate funds through the brokerage window.
- asset: hedge-funds
  route: any
  offered: false
  what: Hedge funds
  source: 2025-notice.md
  quote: In 2025 the bygone brokerage window allowed no bitcoin
- asset: commodities
  route: core_menu
  offered: true
  new_money: false
  what: Gold funds
  source: commodities-note.md
  quote: Gold funds on the core menu are closed to new purchases.
`,
  'plans/birch/spd.md': `---
title: Birch summary plan description
kind: spd
effective: 2026-01-01
---
# Birch summary plan description

## Secretwood account

The secretwood account lets participants of Birch buy bitcoin, ether and gold up to 40% of their balance. The secretwood account costs $88 each month.

## Vesting

At Birch the secretwood match vests at once.
`,
  'plans/birch/committee.md': `---
title: Birch committee note
kind: spd
effective: 2026-01-01
---
# Birch committee note

The secretwood account does not take bitcoin.
`,
  'plans/birch/availability.yaml': `- asset: crypto
  route: digital_asset_account
  offered: true
  what: Bitcoin and ether
  source: spd.md
  quote: The secretwood account lets participants of Birch buy bitcoin, ether and gold
- asset: crypto
  route: digital_asset_account
  offered: false
  what: Bitcoin
  source: committee.md
  quote: The secretwood account does not take bitcoin.
`,
  'policy/executive-order.md': `---
title: Executive Order 14330
publisher: The White House
published: 2025-08-07
effective: 2025-08-07
status: in_force
assets: [crypto, private-equity]
---
# Executive Order 14330

President Trump signed Executive Order 14330 on August 7, 2025. The executive order does not require any plan or employer to offer crypto or private equity in a 401(k).
`,
  'policy/proposed-rule.md': `---
title: Proposed rule on designated investments
publisher: Department of Labor
published: 2026-03-31
status: proposed
assets: [crypto]
---
# Proposed rule on designated investments

The Department of Labor proposed a rule on March 31, 2026. The proposed rule is not final and does not require employers to offer crypto.
`,
  'policy/2022-release.md': `---
title: 2022 crypto release
publisher: Department of Labor
published: 2022-03-10
status: rescinded
assets: [crypto]
---
# 2022 crypto release

In March 2022 the Department of Labor told fiduciaries to use extreme care before adding crypto to a 401(k).
`,
  'policy/2025-rescission.md': `---
title: 2025 rescission
publisher: Department of Labor
published: 2025-05-28
status: in_force
supersedes: [policy/2022-release.md]
assets: [crypto]
---
# 2025 rescission

On May 28, 2025 the Department of Labor rescinded its 2022 crypto release and is neutral on crypto.
`,
  'policy/report.md': `---
title: Press report on Fidelity
publisher: Financial Times
published: 2025-07-17
status: reported
---
# Press report on Fidelity

The Financial Times reported on July 17, 2025 that Fidelity weighs a lottery of retirement accounts.
`,
  'policy/birch-only.md': `---
title: Law for Birch alone
published: 2026-02-01
status: final
plans: [birch]
---
# Law for Birch alone

A secretwood regulation lets only Birch hold crypto in a state pension.
`,
  'faq/enrol.md': `---
question: How do I change my beneficiary?
reviewed: 2026-10-01
reviewer: Larch Benefits Desk
---
Send form B-12 to the Larch Benefits Desk. It takes 3 days.
`,
  'faq/birch.md': `---
question: How do I open the secretwood account?
plans: [birch]
reviewed: 2026-10-01
reviewer: Birch Desk
---
Call the secretwood desk.
`,
  'faq/no-crypto.md': `---
question: Can I buy bitcoin in my 401(k)?
plans: [larch]
reviewed: 2026-10-01
reviewer: Larch Benefits Desk
---
No, crypto is not available in your 401(k).
`,
};
