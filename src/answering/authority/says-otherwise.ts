import { stemsOf } from '../../retrieval/words.ts';
import { isNegative } from '../verify/polarity.ts';
import { withDigits } from '../verify/figures.ts';
import { type Measured, labelsIn, measuresIn, periodOf } from './measures.ts';

/** A sentence prepared for being held against others. */
export interface Saying {
  text: string;
  /** What it is about: stems without figures, days and words that fit any rule. */
  subject: ReadonlySet<string>;
  measures: Measured[];
  period: string | null;
  isNegative: boolean;
  /** Stems of words written large within the sentence: names, of a fund for example. */
  names: ReadonlySet<string>;
  /** Numbers that name something, as in "the 2040 Trust". */
  labels: ReadonlySet<string>;
}

/** Words that say that there is a rule, not what it is about. */
const anyRule = new Set(
  stemsOf(
    'effective beginning starting begin start date amount total make made making most more least less than limit limited maximum minimum cap equal exceed rate currently now new plan participant account accounts employee employees shall must can will also one each every per annual annually yearly year years quarter quarterly month monthly day days week time january february march april june july august september october november december following offered available allowed permitted buy become have take pay go receive get set apply use complete full',
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
    isNegative: isNegative(text.replaceAll(bounds, ' ')),
    labels: labelsIn(text),
    names: new Set(stemsOf([...text.matchAll(/(?<=[\p{Ll}\d,:;] )\p{Lu}[\p{L}\p{N}]*/gu)].join(' '))),
  };
}

const fewestShared = 2;
const ofLonger = 0.5;
/** With fewer shared, a word of its own on each side tells two things apart: private equity and private credit. */
const manyShared = 4;

/**
 * True when two sentences are about the same thing and cannot both hold: each gives a figure of one kind
 * and none is the same, or one denies what the other says.
 */
export function saysOtherwise(one: Saying, other: Saying): boolean {
  if (!isSameSubject(one, other)) return false;
  if (differsInFigure(one, other)) return true;
  // "No more than 5%" and "may not exceed 5%" say the same.
  return one.isNegative !== other.isNegative && isNearlySame(one, other) && !sharesFigure(one, other);
}

function isSameSubject(one: Saying, other: Saying): boolean {
  const shared = [...one.subject].filter((stem) => other.subject.has(stem)).length;
  const longer = Math.max(one.subject.size, other.subject.size);
  if (shared < fewestShared || shared < ofLonger * longer) return false;
  const [ours, theirs] = [ownOf(one, other), ownOf(other, one)];
  if (areLabelledApart(one, other)) return false;
  if (Math.min(ours.length, theirs.length) === 0) return true;
  const areNamedApart =
    ours.some((stem) => one.names.has(stem)) && theirs.some((stem) => other.names.has(stem));
  return shared >= manyShared && Math.min(ours.length, theirs.length) === 1 && !areNamedApart;
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

function sharesFigure(one: Saying, other: Saying): boolean {
  return one.measures.some(({ kind, value }) => valuesOf(other, kind).includes(value));
}

function valuesOf({ measures }: Saying, kind: string): number[] {
  return measures.filter((measured) => measured.kind === kind).map(({ value }) => value);
}
