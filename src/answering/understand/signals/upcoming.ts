/** Turns of phrase that ask what is going to change. */
export const upcoming = [
  /\b(?:upcoming|coming (?:up|soon)|next year|in the future|about to|going to change|will (?:it |this |that |the \w+ (?:\w+ )?)?(?:change|go up|go down|rise|fall|increase|decrease|be (?:raised|lowered|added|removed|changed))|going (?:up|down)|go(?:es)? (?:up|down)|planned changes?|any changes|what(?:'s| is) changing|changes? (?:soon|coming))\b/u,
  /\bwhen (?:does|do|will|is|are|can) (?:\w+ ){1,8}(?:start|starts|begin|begins|take effect|takes effect|kick in|kicks in|come into force|change|changes|open|launch|go live|available|be added)\b/u,
  /\bwhat (?:changes|will change|is new|will be new|will be different|is going to be different)\b/u,
];
