/** Pairs of ways a rule can look; a sentence that looks one way is not about what looks the other. */
const pairs: [name: string, one: RegExp, other: RegExp][] = [
  [
    'trade',
    /\b(?:buy|buys|buying|purchas\w*|acquir\w*)\b/iu,
    /\b(?:sell|sells|selling|sale|sales|redeem\w*|redemption|liquidat\w*)\b/iu,
  ],
  [
    'time',
    /\b(?:before|prior to|until|on or before|no later than)\b/iu,
    /\b(?:after|following)\b(?! (?:\d{1,2}\b|an? |one|two|three|four|five|six|seven|ten))/iu,
  ],
  [
    'size',
    /\b(?:under|below|younger than|less than|fewer than)\b/iu,
    /\b(?:over|above|older than|more than|exceed\w*|or older)\b/iu,
  ],
  [
    'way',
    /\b(?:into|transfer in|roll(?:ed)? in|deposit\w*|entry|enter\w*|contribut\w+ to)\b/iu,
    /\b(?:out of|transfer out|roll(?:ed)? out|leave|leaving|withdraw\w*|exit\w*)\b/iu,
  ],
  [
    'bound',
    /\b(?:minimum|at least|no less than|not less than|or more)\b/iu,
    /\b(?:maximum|at most|no more than|not more than|up to|not exceed|cannot exceed|cap|caps|capped|limit|limited)\b/iu,
  ],
  [
    'order',
    /\b(?:first|initial|opening)\b/iu,
    /\b(?:subsequent|later|additional|each further|every other)\b/iu,
  ],
  ['tax', /\b(?:pre-?tax|before-tax)\b/iu, /\b(?:roth|after-?tax)\b/iu],
];

/** The ways a sentence looks, as "trade:one". */
export function sidesIn(sentence: string): Set<string> {
  return new Set(
    pairs.flatMap(([name, one, other]) => [
      ...(one.test(sentence) ? [`${name}:one`] : []),
      ...(other.test(sentence) ? [`${name}:other`] : []),
    ]),
  );
}

/** One looks only one way and the other only the other way. */
export function oppositeSides(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return pairs.some(([name]) => {
    const [one, other] = [`${name}:one`, `${name}:other`];
    return (
      (a.has(one) && !a.has(other) && b.has(other) && !b.has(one)) ||
      (a.has(other) && !a.has(one) && b.has(one) && !b.has(other))
    );
  });
}
