import { type Token, timesIn, tokensOf } from './tokens.ts';

/** Things of one kind, of which a sentence is about one and not another. */
const kinds = [
  [
    'bitcoin',
    'ether',
    'ethereum',
    'solana',
    'crypto',
    'digital',
    'gold',
    'silver',
    'equity',
    'credit',
    'estate',
    'infrastructure',
    'hedge',
    'annuity',
  ],
  ['menu', 'window', 'target', 'managed', 'default', 'sleeve'],
  ['spot', 'futures', 'leveraged', 'inverse'],
  ['roth', 'traditional', 'match', 'rollover'],
  ['balance', 'salary', 'compensation', 'contributions'],
  ['hourly', 'salaried', 'union'],
  ['house', 'senate', 'treasury'],
].map((words) => new Set(tokensOf(words.join(' ')).map(({ form }) => form)));

/** True when a sentence says a word more often than its source, in the place of another of its kind there. */
export function takesPlaceOfRival(sentence: readonly Token[], source: readonly Token[]): boolean {
  const more = surplus(sentence, source);
  const fewer = surplus(source, sentence);
  return kinds.some((kind) => more.some((form) => kind.has(form)) && fewer.some((form) => kind.has(form)));
}

/** The forms that stand more often in the one than in the other. */
function surplus(some: readonly Token[], others: readonly Token[]): string[] {
  return some.map(({ form }) => form).filter((form) => timesIn(some, form) > timesIn(others, form));
}
