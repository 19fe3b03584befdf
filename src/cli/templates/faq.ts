/** One verified answer, still a draft. */
export function faqTemplate(question: string, today: string): string {
  return `---
# Nobody is answered from this file while it says "draft: true". Take the line out when the answer is checked.
draft: true
question: ${JSON.stringify(question)}
reviewed: ${today}               # the day somebody checked it
reviewer:                            # who checked it
# plans: [larch]                     # only people in these plans hear it; left out: everyone
# assets: [crypto]                   # what it is about
---

Write the answer here as people shall read it: under a hundred words, each sentence making sense alone.
`;
}
