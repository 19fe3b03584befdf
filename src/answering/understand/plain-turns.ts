/** Turns of speech that ask for something else than their words say, and how a plan's documents put the same. */
const turns: readonly (readonly [said: RegExp, plainly: string])[] = [
  // Who told the asker is not what is asked.
  [
    /^(?:(?:hi|hey|so|but|and|ok),? )*(?:i(?:'ve| have)? (?:was told|been told|heard|hear|read|understand|gather)|(?:someone|somebody|they|people|(?:a|my) (?:friend|coworker|co-worker|colleague|boss|manager)) (?:said|says|told me|tells me|claims?)) (?:that )?(?=\S+ \S+ \S)/giu,
    '',
  ],
  [/\b(?:since|from|as of) when\b/giu, 'effective starting when'],
  [
    /\broll(?: over)? ([^.?!]{1,40}?) (?:over )?(?:in|into|to) (?:the|my|our|this) (?:401\(?k\)?|plan|account)/giu,
    'have the plan accept a rollover of $1',
  ],
];

/** Puts turns of speech as a plan's documents would, so that they are found. */
export function inPlainTurns(text: string): string {
  return turns.reduce((said, [turn, plainly]) => said.replace(turn, plainly), text);
}
