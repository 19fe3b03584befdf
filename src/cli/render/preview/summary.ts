import type { AnswerChange, Preview } from '../../preview/preview.ts';

/** What differs, counted, gravest first. */
export function summaryOf({ isUnchanged, changes, answers, golden, heldBack }: Preview): string[] {
  const ofKind = (kind: AnswerChange['change']): number =>
    answers.filter(({ change }) => change === kind).length;
  const flips = changes.filter(({ change }) => change.isFlip).length;
  return [
    ...(isUnchanged ? ['No answer changes.'] : []),
    ...count(flips, 'verdict flips', 'verdicts flip'),
    ...count(golden.newlyFailing.length, 'golden question newly fails', 'golden questions newly fail'),
    ...count(ofKind('lost'), 'answer is lost', 'answers are lost'),
    ...count(ofKind('gained'), 'answer is gained', 'answers are gained'),
    ...count(ofKind('verdict') + ofKind('said'), 'answer says something else', 'answers say something else'),
    ...count(ofKind('cited'), 'answer cites something else', 'answers cite something else'),
    ...count(ofKind('noted'), 'answer has other notes', 'answers have other notes'),
    ...count(golden.newlyPassing.length, 'golden question newly passes', 'golden questions newly pass'),
    ...count(golden.takenOut.length, 'golden question was taken out', 'golden questions were taken out'),
    ...count(heldBack.added.length, 'file is newly held back', 'files are newly held back'),
  ];
}

function count(number: number, one: string, many: string): string[] {
  return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
}
