/** Turns of speech, and how a plan's documents put the same. */
const turns: readonly (readonly [said: RegExp, plainly: string])[] = [
  [
    /\b(?:what(?:'s| is|s) the damage|what does it run(?: me| you)?|how much does it run(?: me| you)?)\b/giu,
    'what is the fee',
  ],
  [/\b(?:set|sets|setting) me back\b/giu, 'cost'],
  [
    /\b(?:got|been|was|get|getting) (?:canned|laid off|let go|fired|axed|sacked|the axe|the boot)\b|\blaid off\b/giu,
    'left employment',
  ],
  [
    /\b(?:after|when|if|once|in case) (?:i|he|she) (?:die|dies|died|pass(?:es)? away|am dead|am gone)\b/giu,
    'after death as beneficiary',
  ],
  [/\b(?:since|from|as of) when\b/giu, 'effective starting when'],
  [
    /\broll(?: over)? ([^.?!]{1,40}?) (?:over )?(?:in|into|to) (?:the|my|our|this) (?:401\(?k\)?|plan|account)/giu,
    'have the plan accept a rollover of $1',
  ],
  [/\b4 (?=(?:the|a|an|my|our|me|us|you|your|this|that|new|crypto|bitcoin)\b)/giu, 'for '],
];

/** Puts turns of speech as a plan's documents would, so that they are found. */
export function inPlainTurns(text: string): string {
  return turns.reduce((said, [turn, plainly]) => said.replace(turn, plainly), text);
}
