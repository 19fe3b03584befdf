/** A plan's lines in `plans.yaml`. */
export function planEntry(id: string): string[] {
  return [
    `- id: ${id}`,
    `  name: ${id}    # the name people read, such as Larch 401(k) Plan for Salaried Employees`,
    '  # contact: Benefits Desk, benefits@larch.example, 555-0100',
    '  # recordkeeper: Alder Retirement (alder.example/login)',
    '  # members:                       # any one that matches; without members nobody is in the plan',
    '  #   - everyone: true             # only people whom no other entry places',
    '  #   - email_domain: larch.example',
    '  #   - slack_user_group: S0123ABC',
    '  #   - entra_group: 00000000-0000-0000-0000-000000000000',
    '  #   - emails: [a@larch.example, b@larch.example]',
  ];
}

export const plansHead = `# The plans, and who is in each. docs/hr-guide.md explains every line.
`;

/** `availability.yaml` of a plan in which nothing is entered yet. */
export function availabilityTemplate(id: string): string {
  return `# What the plan ${id} offers, as HR approved it. From here, and from no other file, comes the verdict.
# Each entry counts only while its quote stands, word for word, in a document of this folder that is in force.
#
# Take the "#" away from an example and fill it in, or write your own below it.
#
# - asset: crypto                    # crypto, private-equity, private-credit, real-estate, infrastructure,
#                                    # commodities, hedge-funds, lifetime-income, or one of assets.yaml
#   route: brokerage_window          # core_menu, target_date_fund, managed_account, brokerage_window,
#                                    # digital_asset_account, or any
#   offered: true                    # false: the document says no for this route ("any": for every route)
#   what: Spot bitcoin and ether exchange-traded products listed in the US
#   covers: [spot bitcoin ETP, spot ether ETP]                     # may be left out
#   excludes: [coins held directly, leveraged funds]               # may be left out
#   limits:                                                        # may be left out; whole sentences
#     - At most 5% of your vested balance at the time of purchase.
#   effective: 2026-01-01            # first day; a day still to come makes it an upcoming change
#   until: 2027-12-31                # last day; may be left out
#   new_money: true                  # false: closed to new purchases, what people hold may stay
#   source: brokerage-addendum.md    # the document, in this folder
#   quote: The brokerage window allows shares of US-listed products that hold spot bitcoin.
#
# - asset: private-equity
#   route: any
#   offered: false
#   source: summary-plan-description.md
#   quote: The plan does not offer private equity through any fund or account.
`;
}

/** A document that shows which facts a plan document carries. */
export function planDocumentTemplate(today: string): string {
  return `---
# Nobody is answered from this file while it says "draft: true". Put your plan's own documents beside it, then delete it.
draft: true
title: An example of a plan document
# kind sets its authority, strongest first:
# plan-document, smm, spd, addendum, notice, fact-sheet, committee
kind: notice
effective: ${today}
# until: 2027-12-31                  # the last day it holds
# supersedes: [plans/larch/old-notice.md]    # files it replaces, from the top of the knowledge folder
# url: https://benefits.example/notice       # where people can open the original
---

# An example of a plan document

Write or paste the document's own words here.
`;
}
