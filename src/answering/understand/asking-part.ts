import { sentencesOf } from '../sentences.ts';
import { detailOf } from './detail.ts';
import { spokenWords } from './phrases.ts';

const pleasantry =
  /^(?:hi|hello|hey|dear|thanks?|thank you|thx|please|have a (?:nice|good|great)|cheers|regards|best|good (?:morning|afternoon|evening))\b/iu;

/**
 * The part of a message that asks: its question sentences where they name something, else all of it
 * but greetings and thanks. What surrounds a question would only blur the search.
 */
export function askingPart(message: string): string {
  const sentences = sentencesOf(message);
  const meant = sentences.filter((sentence) => !(pleasantry.test(sentence) && !sentence.includes('?')));
  const asking = meant.filter((sentence) => sentence.endsWith('?'));
  const isEnough = asking.some(
    (sentence) => spokenWords(sentence).length >= 4 && detailOf(spokenWords(sentence), []) !== '',
  );
  return withoutOwnFigure((isEnough ? asking : meant.length > 0 ? meant : sentences).join(' '));
}

/** "I have 8 grand vested, can I …": the asker's own figure stands in no document. */
const ownFigure =
  /^(?:(?:hi|hey|so|ok|and|but),? )?(?:i|i['’]ve|i['’]m|we|my) (?=[^,;?]*\d)(?:[^,;?]|,(?=\d)){1,80}[,;] (?=(?:can|could|may|am|is|are|do|does|will|would|how|what|which|when|where)\b)/iu;

function withoutOwnFigure(asking: string): string {
  return asking.replace(ownFigure, '');
}
