/** `questions.yaml` in which nothing is asked yet. */
export const questionsTemplate = `# Questions whose answers must stay right; "npm run check" asks them all.
# Take the "#" away and fill in. Leave out what you do not care about.
#
# - question: Can I buy bitcoin in my 401(k)?
#   plan: example-plan
#   expect:
#     outcome: answered              # answered, not_found, needs_plan, declined
#     verdict: { crypto: available } # available, not_available, not_stated, conflicting
#     cites: [plans/example-plan/brokerage-addendum.md]
#     says: ["5%"]
#     never: ["FDIC"]
`;
