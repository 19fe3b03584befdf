import { type Guard, guardsIn } from './guards.ts';
import type { Mark } from './marks.ts';
import { isPlain } from './plain-words.ts';
import { type Token, timesIn } from './tokens.ts';

/** Put in, these only narrow what is said, or say when. */
const free: ReadonlySet<Mark> = new Set(['IF', 'WILL']);
/** Left out, any other makes a sentence say more than its source; "must", "will" and "from" do not. */
const loose: ReadonlySet<Mark> = new Set(['MUST', 'WILL', 'FROM']);
/** Words that say the same as a mark. */
const inOtherWords: Partial<Record<Mark, readonly string[]>> = {
  ATMOST: ['cap', 'limit', 'largest', 'maximum'],
  ATLEAST: ['smallest', 'minimum'],
};
/** In a sentence of so few words a denial has to stand beside what it denies. */
const shortLength = 4;
const closeReach = 2;

/**
 * True when the marks of a sentence are those of its source: each speaks there of the same word, what
 * binds a word there binds it here too, and nothing is denied more often or less.
 */
export function keepsMarks(sentence: readonly Token[], source: readonly Token[]): boolean {
  const said = guardsIn(withoutOwn(sentence, source));
  const held = guardsIn(source);
  const bound = held.filter((guard) => binds(guard, sentence, source));
  const isShort = sentence.filter(({ kind }) => kind === 'word').length <= shortLength;
  const there = isShort ? held.map(closer) : held;
  return (
    !promises(sentence, source) &&
    denialsIn(said) <= denialsIn(held) &&
    denialsIn(said) >= denialsIn(bound) &&
    said.every((guard) => free.has(guard.mark) || there.some((other) => speaksAlike(guard, other))) &&
    bound.every((guard) => isKept(guard, said, sentence))
  );
}

/** Plain words that only the sentence has stand between a mark and what it speaks of. */
function withoutOwn(sentence: readonly Token[], source: readonly Token[]): Token[] {
  const there = new Set(source.map(({ form }) => form));
  return sentence.filter(({ kind, form }) => kind !== 'word' || there.has(form) || !isPlain(form));
}

/** It holds in bounds a word that the sentence says as well. */
function binds(
  { mark, after: [first] }: Guard,
  sentence: readonly Token[],
  source: readonly Token[],
): boolean {
  if (loose.has(mark) || first === undefined) return false;
  const times = timesIn(sentence, first);
  return times > 0 && timesIn(source, first) <= times;
}

function isKept(guard: Guard, said: readonly Guard[], sentence: readonly Token[]): boolean {
  const [first] = guard.after;
  return (
    said.some(
      (other) => speaksAlike(guard, other) || (other.mark === guard.mark && other.before.at(-1) === first),
    ) || (inOtherWords[guard.mark] ?? []).some((word) => timesIn(sentence, word) > 0)
  );
}

function closer(guard: Guard): Guard {
  return guard.mark === 'NOT' ? { ...guard, after: guard.after.slice(0, closeReach) } : guard;
}

function denialsIn(guards: readonly Guard[]): number {
  return guards.filter(({ mark }) => mark === 'NOT').length;
}

/** It says "will" where the source says "may" or "would". */
function promises(sentence: readonly Token[], source: readonly Token[]): boolean {
  return (
    has(sentence, ['WILL']) &&
    !has(source, ['WILL']) &&
    has(source, ['MAY', 'WOULD']) &&
    !has(sentence, ['MAY', 'WOULD'])
  );
}

function has(tokens: readonly Token[], marks: readonly Mark[]): boolean {
  return tokens.some((token) => token.kind === 'mark' && marks.includes(token.form));
}

/** Both speak of what the first speaks of first, if of anything; a "may" stands before or after what it allows. */
function speaksAlike(guard: Guard, other: Guard): boolean {
  if (guard.mark !== other.mark || guard.isDenied !== other.isDenied) return false;
  const [first] = guard.after;
  if (first === undefined || other.after.includes(first)) return true;
  const [last, theirLast] = [guard.before.at(-1), other.before.at(-1)];
  if (last !== undefined && other.after.includes(last)) return true;
  if (guard.mark === 'ONLY') return theirLast === first;
  if (guard.mark === 'MAY' && theirLast !== undefined && guard.after.includes(theirLast)) return true;
  const sharesAfter = guard.after.some((form) => other.after.includes(form));
  const isCannot = guard.allows && other.allows && other.before.includes(first);
  return sharesAfter && (guard.mark === 'MAY' || isCannot);
}
