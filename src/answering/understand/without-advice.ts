import { advice } from './signals/advice.ts';

/** The asker's own age or years: nobody's document holds them. */
const aboutOneself =
  /\b(?:for|at|when|as|being)? ?(?:an? |i am |i'm |im |aged? )?\d{2}[ -](?:years? old|year-old|yr old|yo)\b|\b(?:i am|i'm|im|my age|aged?) ?\d{0,2}\b/giu;

/**
 * A question for advice without the words that seek it, to search by: what the plan says of the
 * thing can be told, what is best cannot. All of it when nothing else is left.
 */
export function withoutAdvice(asking: string): string {
  const plain = advice.reduce(
    (said, signal) => said.replaceAll(new RegExp(signal, 'giu'), (turn) => namesIn(turn)),
    asking.replaceAll(/[’‘]/gu, "'").replaceAll(aboutOneself, ' '),
  );
  const left = plain.replaceAll(/\s+/gu, ' ').trim();
  return /\p{L}{3}/u.test(left) ? left : asking;
}

/** Capitalised words inside a turn of phrase stay: "which LifeStage portfolio is best". */
function namesIn(turn: string): string {
  const kept = turn
    .split(' ')
    .slice(1)
    .filter(
      (word) =>
        /^\p{Lu}/u.test(word) || /^(?:funds?|portfolios?|trusts?|accounts?|options?|windows?)$/iu.test(word),
    );
  return ` ${kept.join(' ')} `;
}
