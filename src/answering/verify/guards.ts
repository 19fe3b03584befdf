import type { Mark } from './marks.ts';
import { isLight } from './plain-words.ts';
import type { Token } from './tokens.ts';

/** How many words after a mark it may speak of. */
const reaches: Readonly<Record<Mark, number>> = {
  NOT: 8,
  OFF: 3,
  MAY: 8,
  MUST: 5,
  WILL: 4,
  WOULD: 5,
  ATMOST: 2,
  ATLEAST: 2,
  OVER: 2,
  UNDER: 2,
  ONLY: 5,
  UNLESS: 5,
  IF: 5,
  BEFORE: 3,
  AFTER: 3,
  UNTIL: 3,
  FROM: 3,
};

/** A mark and the words it speaks of: those after it, nearest first, and those before it up to another mark. */
export interface Guard {
  mark: Mark;
  after: string[];
  before: string[];
  /** A "no" stands right before it, or opens its clause. */
  isDenied: boolean;
  /** What comes right after it is a "may": "cannot". */
  allows: boolean;
}

/** The marks of a sentence, each with what it speaks of; light words are passed over. */
export function guardsIn(tokens: readonly Token[]): Guard[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'mark') return [];
    const following = tokens.slice(at + 1);
    const end = following.findIndex(endsReach);
    const after = wordsOf(end === -1 ? following : following.slice(0, end));
    const clause = tokens.slice(0, at);
    const earlier = clause.slice(clause.findLastIndex(({ kind }) => kind === 'stop') + 1);
    const besides = [earlier[0], earlier.at(-1)];
    return [
      {
        mark: token.form,
        after: after.slice(0, reaches[token.form]),
        before: wordsOf(earlier.slice(earlier.findLastIndex(({ kind }) => kind === 'mark') + 1)),
        isDenied: token.form !== 'NOT' && besides.some((other) => other?.form === 'NOT'),
        allows: following[0]?.form === 'MAY',
      },
    ];
  });
}

/** What comes after an "except" is not what was denied before it. */
function endsReach({ kind, form }: Token): boolean {
  return kind === 'stop' || form === 'UNLESS';
}

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, form }) =>
    kind === 'mark' || kind === 'stop' || isLight(form) ? [] : [form],
  );
}
