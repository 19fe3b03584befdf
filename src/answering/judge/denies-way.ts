import { stemsOf } from '../../retrieval/words.ts';

const denial = /\b(?:cannot|may not|can not|must not|do(?:es)? not|never)\b/iu;
/** So many of the asker's own words tell that a limit is about their way of doing it. */
const enough = 2;

/** True when a limit forbids the way somebody asks about: "cannot go straight into the window" for "send my pay straight to it". */
export function deniesWay(limit: string, askedWords: readonly string[]): boolean {
  if (!denial.test(limit)) return false;
  const held = new Set(stemsOf(limit));
  return [...new Set(stemsOf(askedWords.join(' ')))].filter((stem) => held.has(stem)).length >= enough;
}
