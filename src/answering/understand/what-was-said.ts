import { saidBefore } from './signals/said-before.ts';

const figures = /\$?\d[\d,.]*(?:\s?(?:%|percent\b|per cent\b|k\b))?/giu;
const leftOver =
  /^(?:[\s,.:;!?-]|(?:but|and|wait|hey|no|so|that|it was|earlier|before|last time|previously)\b)+/iu;

/**
 * What is left to ask when somebody holds an earlier answer against the bot: without "you said" and
 * without the figure, which is the asker's own and must not be searched for or told as a fact.
 */
export function withoutWhatWasSaid(text: string): string {
  const plain = saidBefore.reduce(
    (said, signal) => said.replaceAll(new RegExp(signal, 'giu'), ' '),
    text.replaceAll(/[’‘]/gu, "'"),
  );
  return plain.replaceAll(figures, ' ').replaceAll(/\s+/gu, ' ').trim().replace(leftOver, '');
}
