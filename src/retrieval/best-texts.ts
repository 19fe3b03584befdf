/** A text's number and its score. */
export interface Scored {
  text: number;
  score: number;
}

/**
 * The best of many texts, offered in ascending order: a heap with the worst kept one on top,
 * so that nearly all are dismissed by one comparison. Of equal scores the earlier text is better.
 */
export interface BestTexts {
  /** What a text must exceed to be kept: 0 while there is room. */
  readonly bar: number;
  offer(text: number, score: number): void;
  /** Best first. */
  ranked(): Scored[];
}

export function createBestTexts(limit: number): BestTexts {
  const heap: Scored[] = [];
  let bar = limit > 0 ? 0 : Infinity;
  return {
    get bar() {
      return bar;
    },
    offer(text, score) {
      if (score <= bar) return;
      if (heap.length < limit) {
        heap.push({ text, score });
        rise(heap);
      } else {
        heap[0] = { text, score };
        sink(heap);
      }
      if (heap.length === limit) bar = heap[0]?.score ?? 0;
    },
    ranked: () => heap.toSorted((a, b) => b.score - a.score || a.text - b.text),
  };
}

function isWorse(a: Scored | undefined, b: Scored | undefined): boolean {
  if (!a || !b) return false;
  return a.score < b.score || (a.score === b.score && a.text > b.text);
}

function rise(heap: Scored[]): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(heap[at], heap[parent])) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink(heap: Scored[]): void {
  for (let at = 0; ;) {
    const left = 2 * at + 1;
    const worse = isWorse(heap[left + 1], heap[left]) ? left + 1 : left;
    if (!isWorse(heap[worse], heap[at])) return;
    swap(heap, at, worse);
    at = worse;
  }
}

function swap(heap: Scored[], one: number, other: number): void {
  const [a, b] = [heap[one], heap[other]];
  if (a && b) [heap[one], heap[other]] = [b, a];
}
