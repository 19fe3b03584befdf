import { framesIn } from './frames.ts';
import { isLight } from './plain-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Of a frame, a retelling keeps this share of the words of weight. */
const keptShare = 0.5;
/** A sentence that has this share of its words from what a frame governs tells that. */
const toldShare = 0.5;
const framing =
  /\b(?:if|when|unless|once|until|after|before|provided|subject|only|as long as|in case|with|without|for|who|whose)\b/iu;

/**
 * True when a sentence tells what its source says under a condition, from a day on, of some people or as
 * somebody's claim, and leaves just that off: "members may buy ether" does, where the source says "from
 * July 1, 2027, members may buy ether".
 */
export function cutsOff(sentence: string, source: string): boolean {
  const said = formsOf(sentence);
  return framesIn(source).some(({ kind, words, rest }) => {
    const governing = properless(words);
    const governed = formsOf(rest);
    const alone = [...formsOf(governing)].filter((form) => !governed.has(form));
    if (alone.length === 0) return false;
    const told = [...said].filter((form) => governed.has(form));
    if (told.length === 0 || told.length < said.size * toldShare) return false;
    const kept = alone.filter((form) => said.has(form));
    return kept.length < alone.length * keptShare || (kind === 'condition' && !framing.test(sentence));
  });
}

/** Without the names in it: a plan or firm is often left to the reader. */
function properless(words: string): string {
  return words.replaceAll(/(?<=\S )\p{Lu}[\p{L}&’'-]*/gu, ' ');
}

function formsOf(text: string): ReadonlySet<string> {
  return new Set(
    tokensOf(text)
      .filter(isWeighty)
      .map(({ form }) => form),
  );
}

function isWeighty({ kind, form }: Token): boolean {
  return kind !== 'mark' && kind !== 'stop' && !isLight(form);
}
