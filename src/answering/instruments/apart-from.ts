/** What a summary of an offer names as offered, and what it names only to leave it out. */
export interface OfferedAndNot {
  offered: string;
  leftOut: string[];
}

/** "Excluding ether", "not futures-based", "rather than silver"; bounds ("no more than") and the make of unlisted products are no exceptions. */
const exceptions =
  /\b(?:excluding|excludes?|except(?:ing)?|other than|rather than|without|neither|no|not|non-(?!traded|listed))\b(?! (?:more|less|fewer|later|earlier|only|limited|(?:publicly )?(?:listed|traded)|exceed|affect|change|require)\b)([^,;.()]+)/giu;

/** Parts what is offered from what is left out, so that naming a thing to exclude it does not offer it. */
export function apartFrom(text: string): OfferedAndNot {
  return {
    offered: text.replaceAll(exceptions, ' '),
    leftOut: [...text.matchAll(exceptions)].map(([, named = '']) => named.trim()),
  };
}
