import { stemsOf } from '../../retrieval/words.ts';
import { spokenWords } from '../understand/phrases.ts';
import type { Findings, Found } from '../find/findings.ts';

const sameQuestion = { ofTheirs: 0.5, ofOurs: 0.6 };

/** The verified question, word for word but for the little ones. */
export function isThatQuestion({ document }: Found, asked: string): boolean {
  const theirs = new Set(stemsOf(document.question ?? document.title));
  const ours = new Set(stemsOf(asked));
  return theirs.size > 0 && theirs.size === ours.size && [...theirs].every((stem) => ours.has(stem));
}

/** Words that turn a question round or put it at another time or deed: with one more or less it is another question. */
const turning = new Set(
  'not no never without except other prohibited prohibit prohibits exclude excluded excludes bar bars barred ban banned block blocked forbid forbidden restrict restricted disallowed ineligible closed keep sell sold hold transfer move before after until outside inside leave stop lose required must'.split(
    ' ',
  ),
);

function turnsIn(question: string): Set<string> {
  return new Set(spokenWords(question).filter((word) => turning.has(word)));
}

function isTurned(verified: string, asked: string): boolean {
  const [theirs, ours] = [turnsIn(verified), turnsIn(asked)];
  return [...theirs].some((word) => !ours.has(word)) || [...ours].some((word) => !theirs.has(word));
}

/** Each question holds most of the other, and none is the other turned round: one that merely touches the same subject is another question. */
export function isSameQuestion(verified: string, asked: string, { relevanceTo }: Findings): boolean {
  if (yesOrNo.test(verified) && isTurned(verified, asked)) return false;
  const stems = new Set(stemsOf(asked));
  const theirs = [...new Set(stemsOf(verified))];
  const shared = theirs.filter((stem) => stems.has(stem)).length / Math.max(theirs.length, 1);
  return shared >= sameQuestion.ofTheirs && relevanceTo(asked)(verified) >= sameQuestion.ofOurs;
}

/** It is asked so that a yes or a no would do. */
export const yesOrNo = /^(?:so |and |but )?(?:can|could|may|am|is|are|does|do|will|would)\b/iu;

/** Ways to ask whether something can be had. */
const anyWay = new Set(
  stemsOf(
    'allow allowed offer offered available availability access buy purchase invest investing investment hold own get put add have plan 401k account retirement option possible money savings fund use company employer',
  ),
);

/** The same, and what is asked names nothing beyond: whether it can be had "directly" is another question. */
export function asksNothingMore(verified: string, asked: string, found: Findings): boolean {
  const theirs = new Set(stemsOf(verified));
  return (
    isSameQuestion(verified, asked, found) &&
    stemsOf(asked).every((stem) => theirs.has(stem) || anyWay.has(stem))
  );
}
