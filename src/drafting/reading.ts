import { type Cue, cueAt, cuesIn } from './cues.ts';
import { datesNamed } from './dates-named.ts';
import { narrowingIn } from './refused-form.ts';

/** What a clause says of the words at a place. */
export interface Reading {
  offered: boolean;
  newMoney: boolean;
  /** Refuses a form of it only ("held directly", "on its own", "futures funds"). */
  isPartial: boolean;
  /** The words that narrow it to that form, in lower case. */
  narrowed: string[];
  doubt: number;
  why: string;
  /** Where the words stand that offer or refuse it; null when they need no place. */
  cue: { at: number; end: number } | null;
}

const closed =
  /\bclosed (?:\w+ )?to (?:all |any )?(?:new|further|additional|incoming|contributions)|\bno (?:new|further|additional) (?:\w+ ){0,2}(?:money|contributions?|purchases?|investments?|allocations?|transfers?|exchanges?|deposits?|elections?)\b|\b(?:not|no longer|cease[sd]?(?: to)?|stop(?:s|ped)?) (?:be )?(?:accept(?:s|ed|ing)?|open|available|take|takes|receive|receives|receiving|accepting)(?: \w+){0,2} (?:new|additional|further|any|incoming)? ?(?:money|contributions?|purchases?|investments?|exchanges|transfers|deposits|participants)\b|\bfrozen\b|\bmay not (?:make|direct|place) (?:any )?(?:new|additional|further)\b|\bexisting (?:balances?|holdings?|positions?|investments?|units?) may (?:remain|stay|be kept|be held|continue)/iu;
const gone = /\b(?:removed|liquidated|mapped|transferred out|eliminated|deleted|terminated|discontinued)\b/iu;
/** "All other coins are blocked" spares those named before; "crypto or any other token" does not. */
const theRest = /(?<!(?:\b(?:or|and|nor)|,) )\b(?:all|any|every|no) other\b/iu;

/** Reads what a clause says of the words from `at` to `end`; null when it says neither yes nor no. */
export function readAt(clause: string, at: number, end: number, isPart: boolean): Reading | null {
  if (isAside(clause, at)) return null;
  if (closed.test(clause) && !gone.test(clause))
    return {
      offered: true,
      newMoney: false,
      isPartial: false,
      narrowed: [],
      doubt: 0,
      why: 'it is closed to new money',
      cue: null,
    };
  const found = cueAt(clause, at, end);
  if (found === null) return null;
  const { cue, isException } = found;
  const isOffer = (cue.kind === 'offers') !== isException;
  // What is spared from a refusal is not offered by that.
  if (isException && isOffer) return null;
  const around = aroundOf(clause, at, end);
  const narrowed = isOffer ? [] : narrowedBy(around, isException);
  const isPartial = !isOffer && (isPart || isException || narrowed.length > 0);
  return {
    offered: isOffer,
    newMoney: true,
    isPartial,
    narrowed,
    doubt: doubtOf(cue, isException, isPartial, clause),
    why: isException ? 'it is named as an exception' : reasonOf(isOffer, clause, cue),
    cue: { at: cue.at, end: cue.end },
  };
}

/** "Except" names what is refused when the thing itself is the exception. */
function narrowedBy(around: string, isException: boolean): string[] {
  const words = narrowingIn(around).filter((word) => !isException || !/^(?:except|other than)$/u.test(word));
  return theRest.test(around) ? [...words, 'other'] : words;
}

/** The words as a person would point at them: a refusal with the "not" before it. */
function reasonOf(isOffer: boolean, clause: string, { at, end }: Cue): string {
  const before = isOffer ? '' : (negated.exec(clause.slice(0, at))?.[0] ?? '');
  return `it reads as a ${isOffer ? 'yes' : 'no'} ("${before}${clause.slice(at, end)}")`;
}

const negated =
  /\b(?:(?:do|does|is|are|may|can|shall|will|must|has|have|should) )?(?:not|never|cannot|no longer|no|nor)(?: \w+)? $/iu;

function doubtOf(cue: Cue, isException: boolean, isPartial: boolean, clause: string): number {
  const isVague = /\bwill\b/iu.test(clause) && datesNamed(clause).effective === null;
  const isPast = /^(?:allow|permitt|offer|includ|contain|block|exclud|prohibit|add|adopt|remov)ed$/iu.test(
    clause.slice(cue.at, cue.end),
  );
  const isPassive =
    /\b(?:is|are|be|been|being|was|were|not|longer|may|remains?|stays?|now|also|expressly|specifically|has|have|hereby|still|and|or)[ ,]*$/iu.test(
      clause.slice(0, cue.at),
    );
  return (
    (cue.isInner ? 1 : 0) +
    (isPast && !isPassive ? 2 : 0) +
    (isException ? 1 : 0) +
    (isPartial ? 1 : 0) +
    (isVague ? 1 : 0)
  );
}

/** The words between the commas around a place, and what follows it. */
function aroundOf(clause: string, at: number, end: number): string {
  const from = Math.max(clause.lastIndexOf(',', at), clause.lastIndexOf(' or ', at), at - reach, 0);
  return clause.slice(from, Math.min(clause.length, end + reach));
}

const reach = 70;

const asideBefore =
  /\b(?:costs?|fees?|expenses?|charges?|risks?|prices?|values?|valuations?|performance|returns?|information|(?<!private[- ])markets?|custody|liquidity|descriptions?|definitions?|explanations?|discussion|statements?|rules?|terms?|experience|knowledge|documents?|advice|articles?|education|guidance|materials|dividends|income|gains)\b(?: [\w-]+){0,3} (?:of|for|on|about|in|from|with|under|such as|like)(?: [\w-]+){0,2} $/iu;
const asideSubject =
  /^(?:[\w'’-]+ ){0,5}(?:websites?|glossary|newsletters?|bulletins?|articles?|portal|library|expense ratios?|operating expenses?|expenses?|fees?|costs?|charges?|risks?|price|prices|value|values|benchmarks?|returns?|valuations?|losses)\b/iu;

/** The words stand there only to tell of their cost, risk or price. */
function isAside(clause: string, at: number): boolean {
  const before = clause.slice(0, at);
  return asideBefore.test(before) || (asideSubject.test(clause) && !/\b(?:not|no|prohibit)/iu.test(before));
}

/** What a heading or a lead-in says of everything under it; null when it says nothing. */
export function standOf(text: string): 'offers' | 'denies' | null {
  const cues = cuesIn(text);
  const isTurned = /\b(?:except(?:ing)?(?: for)?|other than|excluding|but not)\b[^.]{0,60}$/iu.test(text);
  if (isTurned) return cues.some(({ kind }) => kind === 'denies') ? null : 'denies';
  if (
    cues.some(({ kind }) => kind === 'denies') ||
    /\b(?:ineligible|prohibited|not (?:eligible|permitted|allowed|available)|non-?permitted|impermissible|restricted|excluded|blocks?)\b/iu.test(
      text,
    )
  )
    return 'denies';
  return cues.some(({ isInner }) => !isInner) ||
    /\b(?:eligible|permitted|allowed|available|approved|allows?)\b/iu.test(text)
    ? 'offers'
    : null;
}
