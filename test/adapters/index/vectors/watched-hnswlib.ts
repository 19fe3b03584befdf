import hnswlib from 'hnswlib-node';

/** What reached native code, and how it should misbehave; `reset` before every test. */
export const native = {
  builds: 0,
  searches: 0,
  reads: [] as string[],
  /** Stands in for the library's write, which reports success whatever happened. */
  write: null as ((file: string) => Promise<boolean>) | null,
  /** Makes every search return the first labels, whatever was asked. */
  isBlind: false,
  reset(): void {
    Object.assign(native, { builds: 0, searches: 0, reads: [], write: null, isBlind: false });
  },
};

/** The real graph with a counter at each door: its prototype lets nobody spy on it. */
export class WatchedGraph extends hnswlib.HierarchicalNSW {
  override addPoint(point: number[], label: number): void {
    if (label === 0) native.builds += 1;
    super.addPoint(point, label);
  }

  override readIndex(file: string): Promise<boolean> {
    native.reads.push(file);
    return super.readIndex(file);
  }

  override writeIndex(file: string): Promise<boolean> {
    return native.write ? native.write(file) : super.writeIndex(file);
  }

  override searchKnn(query: number[], limit: number): hnswlib.SearchResult {
    native.searches += 1;
    if (!native.isBlind) return super.searchKnn(query, limit);
    const neighbors = Array.from({ length: limit }, (_, i) => i);
    return { neighbors, distances: neighbors.map(() => 0.9) };
  }
}
