import { stemsOf } from '../../retrieval/words.ts';

const negation = /^(?:not|no|never|none|neither|nor|cannot|without)$|n't$/u;
/** A negation reaches this many content words to its right. */
const reach = 3;

/**
 * True when a sentence denies what its source denies and nothing else: each thing it denies is
 * denied there, and what the source denies first of all is not affirmed.
 */
export function deniesTheSame(sentence: string, source: string): boolean {
  const said = denials(sentence);
  const held = denials(source);
  const reached = new Set(held.flat());
  const spoken = new Set(stemsOf(sentence));
  const saidDenied = new Set(said.flat());
  return (
    said.every(([first]) => first === undefined || reached.has(first)) &&
    held.every(([first]) => first === undefined || !spoken.has(first) || saidDenied.has(first))
  );
}

/** For each negation of a text, the stems of the content words it reaches, nearest first. */
function denials(text: string): string[][] {
  const pieces =
    text
      .toLowerCase()
      .replace(/[’‘]/gu, "'")
      .match(/[\p{L}\p{N}$%.,-]*(?:'t)?[\p{L}\p{N}]?|[;:.]/gu) ?? [];
  const words = pieces.filter((piece) => piece !== '');
  return words.flatMap((word, at) =>
    negation.test(word) ? [stemsOf(words.slice(at + 1).join(' ')).slice(0, reach)] : [],
  );
}
