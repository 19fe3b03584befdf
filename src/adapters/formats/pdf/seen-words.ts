import { areaOf } from './box.ts';
import type { PageContent, Word } from './page-content.ts';

/** A page with the words its readers see. */
export interface SeenPage {
  page: PageContent;
  /** Words were left out that no reader sees. */
  hasHidden: boolean;
  /** The words lie unseen under a picture of the page: software read them off it. */
  isRecognised: boolean;
  /** Nothing but pictures. */
  isPicture: boolean;
}

const mostOfThePage = 0.6;

/** Leaves out the words no reader sees; under a scanned picture unseen words are the scan's own. */
export function seenWords(page: PageContent): SeenPage {
  const seen = page.words.filter((word) => word.concealed === null);
  const unseen = page.words.filter((word) => word.concealed === 'invisible');
  const isScan =
    page.images.reduce((area, image) => area + areaOf(image), 0) >= mostOfThePage * page.width * page.height;
  const isRecognised = isScan && lettersIn(unseen) > 5 * lettersIn(seen);
  const words = isRecognised ? page.words.filter(isSeenOrInvisible) : seen;
  return {
    page: { ...page, words },
    hasHidden: words.length < page.words.length,
    isRecognised,
    isPicture: words.length === 0 && page.images.length > 0,
  };
}

function isSeenOrInvisible({ concealed }: Word): boolean {
  return concealed === null || concealed === 'invisible';
}

function lettersIn(words: readonly Word[]): number {
  return words.reduce((letters, { text }) => letters + text.length, 0);
}
