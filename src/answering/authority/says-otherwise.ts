import { stemsOf } from '../../retrieval/words.ts';
import { datesIn } from '../verify/dates.ts';
import { isNegative } from '../verify/polarity.ts';
import { withDigits } from '../verify/figures.ts';
import { oppositeSides, sidesIn } from './sides.ts';
import { type Measured, labelsIn, measuresIn, periodOf } from './measures.ts';

/** A sentence prepared for being held against others. */
export interface Saying {
  text: string;
  /** What it is about: stems without figures, days and words that fit any rule. */
  subject: ReadonlySet<string>;
  measures: Measured[];
  period: string | null;
  isNegative: boolean;
  /** Numbers that name something, as in "the 2040 Trust". */
  labels: ReadonlySet<string>;
  /** Which way it looks where there are two: "before" and not "after", "buy" and not "sell". */
  sides: ReadonlySet<string>;
  /** Days, months and years it names, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  days: readonly string[];
}

/** Words that say that there is a rule, not what it is about. */
const anyRule = new Set(
  stemsOf(
    'effective beginning starting begin start date amount total make made making most more least less than limit limited maximum minimum cap equal exceed rate currently now new plan participant account accounts employee employees shall must can will also one each every per annual annually yearly year years quarter quarterly month monthly day days week time january february march april june july august september october november december following offered available allowed permitted buy become have take pay go receive get set apply use complete full increase decrease change raise lower reduce rise drop amend modify revise remain state says',
  ),
);

/** Words for the same thing in rules of money. */
const sameThing: Record<string, string> = Object.fromEntries(
  [
    ['fee', 'cost', 'charge', 'price', 'expense'],
    ['borrow', 'loan', 'lend'],
    ['vest', 'vested', 'vesting'],
    ['match', 'matching', 'matched'],
    ['employer', 'company'],
    ['window', 'sdba'],
  ].flatMap(([first = '', ...others]) => {
    const [stem = first] = stemsOf(first);
    return others.flatMap((other) => stemsOf(other).map((otherStem) => [otherStem, stem]));
  }),
);

/** A no without "not". */
const otherNo = /\b(?:ceas\w+|discontinu\w+|eliminat\w+|no longer|neither|nowhere)\b/iu;

function deniesSomething(text: string): boolean {
  return isNegative(text) || otherNo.test(text);
}

/** They bound an amount and deny nothing. */
const bounds =
  /\b(?:(?:not|never) (?:to )?(?:exceed|be (?:more|less|greater|higher|lower) than|go (?:over|above|below))|cannot (?:exceed|be (?:more|less) than))\b/giu;

export function sayingOf(text: string): Saying {
  const stems = stemsOf(withDigits(text.toLowerCase()))
    .filter((stem) => !/\p{N}/u.test(stem) && !anyRule.has(stem))
    .map((stem) => sameThing[stem] ?? stem);
  return {
    text,
    subject: new Set(stems),
    measures: measuresIn(text),
    period: periodOf(text),
    isNegative: deniesSomething(text.replaceAll(bounds, ' ')),
    labels: labelsIn(text),
    sides: sidesIn(text),
    days: [...datesIn(text), ...(text.match(/\b20\d{2}\b/gu) ?? [])],
  };
}

const fewestShared = 2;
const ofLonger = 0.5;

/**
 * True when two sentences are about the same thing and cannot both hold: each gives a figure of one kind
 * and none is the same, or one denies what the other says.
 */
export function saysOtherwise(one: Saying, other: Saying): boolean {
  if (!isSameSubject(one, other)) return false;
  if (differsInFigure(one, other)) return true;
  return one.isNegative !== other.isNegative && isNearlySame(one, other);
}

/**
 * True when the first, standing under these headings, may take the other's place: it says otherwise of exactly
 * the same thing. In doubt both are told.
 */
export function takesPlaceOf(
  one: Saying,
  other: Saying,
  headings: { one: readonly string[]; other: readonly string[] },
): boolean {
  return (
    saysOtherwise(one, other) &&
    one.sides.size === other.sides.size &&
    [...one.sides].every((side) => other.sides.has(side)) &&
    isUnderstoodFrom(ownOf(one, other), headings.other) &&
    isUnderstoodFrom(ownOf(other, one), headings.one)
  );
}

/** Words that the headings above the other sentence say for it. */
function isUnderstoodFrom(stems: readonly string[], headings: readonly string[]): boolean {
  if (stems.length === 0) return true;
  const said = sayingOf(headings.join(' ')).subject;
  return stems.every((stem) => said.has(stem));
}

/** It speaks of a time still to come: it neither holds today nor takes the place of what does. */
export function isOfLaterThan({ days }: Saying, day: string): boolean {
  return days.some((named) => named > day);
}

function isSameSubject(one: Saying, other: Saying): boolean {
  const shared = [...one.subject].filter((stem) => other.subject.has(stem)).length;
  const longer = Math.max(one.subject.size, other.subject.size);
  if (shared < fewestShared || shared < ofLonger * longer) return false;
  // A word of its own on each side tells two things apart: private equity and private credit.
  if (Math.min(ownOf(one, other).length, ownOf(other, one).length) > 0) return false;
  return !areLabelledApart(one, other) && !oppositeSides(one.sides, other.sides);
}

/** Both name something by a number and not the same, or one does while the other names something of its own. */
function areLabelledApart(one: Saying, other: Saying): boolean {
  const [labels, others] = [one.labels.size, other.labels.size];
  if (labels > 0 && others > 0) return ![...one.labels].some((label) => other.labels.has(label));
  return (labels > 0 && ownOf(other, one).length > 0) || (others > 0 && ownOf(one, other).length > 0);
}

/** What only the first is about. */
function ownOf(one: Saying, other: Saying): string[] {
  return [...one.subject].filter((stem) => !other.subject.has(stem));
}

const nearlyAll = 0.8;

function isNearlySame(one: Saying, other: Saying): boolean {
  const longer = Math.max(one.subject.size, other.subject.size);
  return longer - Math.max(ownOf(one, other).length, ownOf(other, one).length) >= nearlyAll * longer;
}

function differsInFigure(one: Saying, other: Saying): boolean {
  if (one.period !== null && other.period !== null && one.period !== other.period) return false;
  const kinds = new Set(one.measures.map(({ kind }) => kind));
  return [...kinds].some((kind) => {
    const ours = valuesOf(one, kind);
    const theirs = valuesOf(other, kind);
    return theirs.length > 0 && !ours.some((value) => theirs.includes(value));
  });
}

function valuesOf({ measures }: Saying, kind: string): number[] {
  return measures.filter((measured) => measured.kind === kind).map(({ value }) => value);
}
