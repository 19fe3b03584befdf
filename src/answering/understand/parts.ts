import { sentencesOf } from '../sentences.ts';
import { spokenWords } from './phrases.ts';

/** A message that asks more than this is read as asking the rest together with the last. */
const most = 3;

const questionWords = "what|what's|whats|how|how's|when|where|which|who|whose|why";
const helpers =
  "can|could|may|might|is|isn't|are|am|do|don't|does|doesn't|did|will|would|should|was|were|has|have";
const opensAsking = new RegExp(
  `^(?:(?:so|and|ok|okay|also|hi|hey|hello),? )*(?:${questionWords}|${helpers})\\b`,
  'iu',
);
const asksInside = new RegExp(`\\b(?:${questionWords}|if|whether)\\b`, 'iu');
/** "…, and how do I", "… and is there", "…, what is"; a choice ("or") is one question. */
const joint = new RegExp(
  `,? (?:and|plus|also|but) (?:also |then |if so,? )?(?=(?:${questionWords}|${helpers})\\b)|, (?=(?:${questionWords})\\b)`,
  'giu',
);
const opensWithQuestionWord = new RegExp(`^(?:${questionWords})\\b`, 'iu');
/** Anything shorter only sets the tone of a question ("Really?") or goes on with its sentence ("and can open"). */
const shortest = 3;

/** The questions of one message in order, each with what was said before it; most messages hold one. Never empty. */
export function partsOf(message: string): string[] {
  const parts = grouped(sentencesOf(message)).flatMap(split);
  const rest = parts.slice(most - 1).join(' ');
  return [...parts.slice(0, most - 1), ...(rest === '' && parts.length > 0 ? [] : [rest])];
}

/** Each question sentence with the statements that lead to it; what follows the last belongs to that one. */
function grouped(sentences: readonly string[]): string[] {
  const groups: string[][] = [];
  let open: string[] = [];
  for (const sentence of sentences) {
    open.push(sentence);
    const isTone = groups.length === 0 && spokenWords(open.join(' ')).length < shortest;
    if (!sentence.endsWith('?') || isTone) continue;
    groups.push(open);
    open = [];
  }
  const last = groups.pop() ?? [];
  return [...groups, [...last, ...open]].map((group) => group.join(' '));
}

/** Parts a sentence where another question begins inside it. */
function split(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: words } of text.matchAll(joint)) {
    const before = text.slice(from, index);
    const after = text.slice(index + words.length);
    if (!isAsked(before) || !(opensWithQuestionWord.test(after) || spokenWords(after).length >= shortest))
      continue;
    parts.push(before);
    from = index + words.length;
  }
  return [...parts, text.slice(from)];
}

function isAsked(text: string): boolean {
  const isOpen = sentencesOf(text).some((sentence) => opensAsking.test(sentence)) || asksInside.test(text);
  return isOpen && spokenWords(text).length >= shortest;
}
