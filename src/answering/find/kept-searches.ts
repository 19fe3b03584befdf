import type { Retriever } from '../../domain/ports/retriever.ts';
import type { Findings, FindOptions } from './findings.ts';

const mostKept = 500;
const kept = new WeakMap<Retriever, Map<string, Promise<Findings>>>();

/**
 * Searches by keywords of our own ("how to open the brokerage window") come with nearly every question:
 * what they found is kept as long as the retriever, which is of one state of the folder. One that somebody
 * watches is done anew, one that failed is forgotten, and beyond 500 the oldest goes.
 */
export function keptSearch(
  retriever: Retriever,
  options: FindOptions,
  search: () => Promise<Findings>,
): Promise<Findings> {
  if (Object.values(options).some((value) => typeof value === 'function')) return search();
  const searches = kept.get(retriever) ?? new Map<string, Promise<Findings>>();
  kept.set(retriever, searches);
  const key = JSON.stringify({ ...options, signal: undefined });
  const known = searches.get(key);
  if (known) return known;
  const found = search();
  searches.set(key, found);
  found.catch(() => searches.delete(key));
  const [oldest] = searches.keys();
  if (searches.size > mostKept && oldest !== undefined) searches.delete(oldest);
  return found;
}
