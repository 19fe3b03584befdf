/** One law or news item, still a draft. */
export function policyTemplate(title: string, today: string): string {
  return `---
# Nobody is answered from this file while it says "draft: true". Take the line out when it is ready.
draft: true
title: ${JSON.stringify(title)}
publisher:                           # who said it, such as Department of Labor
published: ${today}
# occurred: ${today}               # the day it happened, if that is another day
# status says what it is worth. One of:
#   reported       a press report
#   proposed       proposed, not final
#   final          final
#   in_force       in force
#   rescinded      rescinded
#   pending_bill   a bill, not law
#   litigation     a court case, undecided
#   decided        a court decision
#   announced      an announcement
#   commentary     commentary
status:
# url: https://www.example.gov/the-original
# assets: [crypto]                   # what it is about
# plans: [larch]                     # only people in these plans hear it; left out: everyone
# supersedes: [policy/an-older-item.md]
---

# ${title}

Say in your own words, shortly, what happened and what it does not change.
`;
}
