import type { Embedder } from '../domain/ports/embedder.ts';
import type { Search } from '../domain/ports/retriever.ts';
import type { SearchedScope } from './searched-scopes.ts';

/** How many texts of a scope are handed to the fusion. */
const depth = 100;

/** The nearest texts by vectors, cosine similarities by number; null where there are none, or the model fails. */
export async function denseRanking(
  searched: readonly SearchedScope[],
  embedder: Embedder | null,
  { query, accepts, byWordsAlone }: Pick<Search, 'query' | 'accepts' | 'byWordsAlone'>,
  signal?: AbortSignal,
): Promise<Map<number, number> | null> {
  if (byWordsAlone === true || embedder === null || searched.every(({ index }) => index.vectors === null))
    return null;
  const [vector] = await embedder.embed([query], signal).catch(() => []);
  if (!vector) return null;
  const scores = new Map<number, number>();
  for (const { index, first } of searched)
    for (const { id, similarity } of index.vectors?.search(vector, depth) ?? []) {
      const place = index.placeOf(id);
      if (place !== null && accepts(index.passages[place]?.path ?? '')) scores.set(first + place, similarity);
    }
  return scores.size > 0 ? scores : null;
}
