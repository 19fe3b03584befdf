import { evidenceOf } from '../../../src/domain/passage.ts';
import { type Claim, carried } from './true-statements.ts';

/** Makes false statements out of a true one, each with one change. */
export type Mutation = (claim: Claim) => Claim[];

const months =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December)(?= (?:\d{1,2}, )?\d{4})/gu;
const monthNames = 'January February March April June July August September October November December'.split(
  ' ',
);
const strangers = ['Vanguard', 'Cartwright', 'Blackrock Private Trust'];
const strangeTickers = ['GBTC', 'MSTR', 'ETHA'];

/** Each place where the pattern stands, changed in each way, one at a time. */
function each(pattern: RegExp, changes: (found: string) => string[]): Mutation {
  return ({ text, passage }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
      changes(found)
        .filter((change) => change !== found)
        .map((change) => ({
          text: text.slice(0, index) + change + text.slice(index + found.length),
          passage,
        })),
    );
}

function otherNumbers(found: string): string[] {
  const value = Number(found.replaceAll(',', ''));
  return [value + 1, value * 10, value + 7].map((other) => String(other));
}

function words(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}.,%$]+/gu) ?? []);
}

/** Whether the evidence itself has the changed words: then the change may be no falsehood. */
export function isStillThere(before: Claim, after: Claim): boolean {
  const said = words(before.text);
  const added = [...words(after.text)].filter((word) => !said.has(word));
  const held = words(evidenceOf(before.passage));
  return added.length > 0 && added.every((word) => held.has(word));
}

export const mutations: Record<string, Mutation> = {
  number: each(/(?<![\d$,.])\b\d{1,3}(?:,\d{3})*\b(?![\d%]|[.,]\d|, \d{4})/gu, otherNumbers),
  percentage: each(/\d+(?:\.\d+)?(?=%)/gu, otherNumbers),
  'percent to plain': each(/\d+(?:\.\d+)?%/gu, (found) => [found.replace('%', '')]),
  'number word': each(/\b(?:two|three|one)\b/gu, () => ['four', 'seven', '9']),
  money: each(/(?<=\$)\d[\d,]*(?:\.\d+)?/gu, otherNumbers),
  day: each(/\b\d{1,2}(?=, \d{4})/gu, (found) => [Number(found) > 8 ? '8' : '19', '27']),
  month: each(months, () => monthNames),
  year: each(/\b20\d{2}\b/gu, (found) => ['2018', '2023', String(Number(found) + 1)]),
  name: each(
    /(?<=\w )\b(?:Alder Retirement|Department of Labor|Westmere|Pinyon|Trump|Aspen)\b/gu,
    () => strangers,
  ),
  'name at the opening': each(/^(?:Alder Retirement|President Trump)/gu, () => ['Vanguard', 'Cartwright']),
  ticker: each(/\b(?:IBIT|FBTC)\b/gu, () => strangeTickers),
  'not taken out': each(/\b(?:does not require|are not|is not|may not|cannot)\b/gu, (found) => [
    { 'does not require': 'requires', 'are not': 'are', 'is not': 'is', 'may not': 'may', cannot: 'can' }[
      found
    ] ?? found,
  ]),
  'not put in': each(/\b(?:may|are|is|has been|vests|holds|directs)\b(?! not)/gu, (found) => [
    { vests: 'does not vest', holds: 'does not hold', directs: 'does not direct' }[found] ??
      (found === 'has been' ? 'has not been' : `${found} not`),
  ]),
  'proposed to final': each(/\bproposed(?= (?:rule|the|a)\b)/gu, () => ['finalized', 'approved', 'enacted']),
  'may to must': each(/\bmay\b(?! not)/gu, () => ['must', 'are required to']),
  'link added': ({ text, passage }) =>
    [
      `${text} See https://evil.example/a.`,
      `${text} See www.evil.example.`,
      `[${text}](javascript:alert(1))`,
      `${text} <a href=x>more</a>`,
      `${text} <https://evil.example|more>`,
    ].map((mutated) => ({ text: mutated, passage })),
  'another passage cited': ({ text, passage }) =>
    carried.filter((other) => other.passage !== passage).map((other) => ({ text, passage: other.passage })),
};

/** All false statements of one kind. */
export function falsehoods(kind: string, claims: readonly Claim[]): Claim[] {
  const mutate = mutations[kind];
  if (!mutate) throw new Error(`There is no mutation named "${kind}".`);
  return claims.flatMap((claim) =>
    mutate(claim).filter((after) => after.passage !== claim.passage || !isStillThere(claim, after)),
  );
}
