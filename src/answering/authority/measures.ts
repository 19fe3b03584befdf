import { withDigits } from '../verify/figures.ts';

/** A figure with what it counts: "% 5", "$ 75", "year 3". */
export interface Measured {
  /** What is counted: `%`, `$`, `age`, or a unit such as `year`. */
  kind: string;
  value: number;
}

const dates =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2}(?:st|nd|rd|th)?\b,?)?(?: (?:19|20)\d{2})?\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}\b|\b(?:19|20)\d{2}\b/giu;
const amount = String.raw`[$€£]?\d[\d,]*(?:\.\d+)?\s?(?:%|percent\b|per cent\b)?`;
/** A change told with both figures: only the new one holds. */
const former = [
  new RegExp(String.raw`\bfrom ${amount}(?: \p{L}+){0,3}? (?=to\b)`, 'giu'),
  new RegExp(
    String.raw`\b(?:previously|formerly|instead of|rather than|no longer|replac\w+|was|were|up from|down from)(?: an?| the| \p{L}+){0,2} ${amount}`,
    'giu',
  ),
];
/** "One" is a figure only of what can be counted. */
const oneOf = /\bone (?=(?:loan|transfer|trade|withdrawal|year|month|week|day|quarter|time)s?\b)/giu;
const figure =
  /(?<money>[$€£]\s?)?(?<number>\d[\d,]*(?:\.\d+)?)\s?(?<percent>%|percent\b|per cent\b)?(?:[\s-]*(?:full |business |calendar |consecutive |completed )?(?<unit>years?|months?|weeks?|days?|quarters?|hours?|times|loans?|transfers?|trades?|withdrawals?)\b)?/giu;

/** The figures of a sentence that can be held against those of another; dates and what no longer holds aside. */
export function measuresIn(sentence: string): Measured[] {
  const plain = former.reduce(
    (text, pattern) => text.replaceAll(pattern, ' '),
    withDigits(
      sentence
        .toLowerCase()
        .replaceAll(oneOf, '1 ')
        .replaceAll(/\b40[13]\s?\(?[a-z]\)?/gu, ' ')
        .replaceAll(dates, ' '),
    ),
  );
  return [...plain.matchAll(figure)].flatMap(({ groups = {}, index }) => {
    const value = Number((groups['number'] ?? '').replaceAll(',', ''));
    const kind = kindOf(groups, plain.slice(0, index));
    return kind === null ? [] : [{ kind, value }];
  });
}

function kindOf(groups: Record<string, string | undefined>, before: string): string | null {
  if (groups['percent']) return '%';
  if (groups['money']) return '$';
  if (groups['unit']) return groups['unit'].replace(/s$/u, '');
  return /\bage(?: of)? $/u.test(before) ? 'age' : null;
}

/** A number that names something: "the 2040 Trust", "Tier 2", "Fund 11". */
const label = /\b\d{1,4}(?= \p{Lu})|(?<=\b\p{Lu}[\p{L}-]* )\d{1,4}\b(?!\s?%|[.,]\d)/gu;
const daysAndMonths =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2}(?:st|nd|rd|th)?\b,?)?(?: (?:19|20)\d{2})?\b/gu;

/** The numbers by which a sentence names what it is about; two that name different ones are about different things. */
export function labelsIn(sentence: string): Set<string> {
  return new Set(sentence.replaceAll(daysAndMonths, ' ').match(label));
}

const periods: [RegExp, string][] = [
  [/\b(?:annual(?:ly)?|yearly|(?:each|every|per|a|one) year)\b/iu, 'year'],
  [/\b(?:quarterly|(?:each|every|per|a) (?:calendar )?quarter)\b/iu, 'quarter'],
  [/\b(?:monthly|(?:each|every|per|a) month)\b/iu, 'month'],
  [/\b(?:each|every|per|a) (?:trade|transaction|transfer|purchase)\b/iu, 'trade'],
];

/** How often a figure of the sentence falls due: sums for different periods cannot be compared. Null when it is not said. */
export function periodOf(sentence: string): string | null {
  return periods.find(([pattern]) => pattern.test(sentence))?.[1] ?? null;
}
