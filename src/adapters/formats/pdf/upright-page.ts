import type { PageContent, Word } from './page-content.ts';

/** The page turned so that most of its words stand upright; words that stand otherwise, as in margins, are left out. */
export function uprightPage(page: PageContent): PageContent {
  const turn = commonestTurn(page.words);
  const words = page.words.filter((word) => word.turn === turn);
  if (turn === 0) return { ...page, words };
  const [width, height] = turn === 2 ? [page.width, page.height] : [page.height, page.width];
  const right = turn === 1 ? 0 : width;
  const down = turn === 3 ? 0 : height;
  return {
    ...page,
    width,
    height,
    words: words.map((word) => ({
      ...word,
      x0: word.x0 + right,
      x1: word.x1 + right,
      y: word.y + down,
      turn: 0,
    })),
    rules: [],
    dots: [],
  };
}

function commonestTurn(words: readonly Word[]): 0 | 1 | 2 | 3 {
  const letters = [0, 0, 0, 0];
  for (const { turn, text } of words) if (turn !== null) letters[turn] = (letters[turn] ?? 0) + text.length;
  const most = Math.max(...letters);
  return ([0, 1, 2, 3] as const).find((turn) => letters[turn] === most) ?? 0;
}
