/** Turns of phrase that ask what is going to change. */
export const upcoming = [
  /\b(?:upcoming|coming (?:up|soon)|next year|in the future|about to|going to change|will (?:it |this |that |the \w+ (?:\w+ )?)?(?:change|go up|go down|rise|fall|increase|decrease|be (?:raised|lowered|added|removed|changed))|going (?:up|down)|go(?:es)? (?:up|down)|planned changes?|any changes|what(?:'s| is) changing|changes? (?:soon|coming))\b/u,
];
