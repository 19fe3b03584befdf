import { type Bm25Parameters, saturation } from './bm25.ts';
import { type Numbers, createNumbers } from './numbers.ts';

/** Which texts hold which terms, term after term, in arrays of numbers: 8 bytes for a term in a text. */
export interface Postings {
  /** How many texts there are. */
  size: number;
  /** Each term's place. */
  places: ReadonlyMap<string, number>;
  /** Where the postings of the term at a place begin; one more at the end. */
  starts: Uint32Array;
  /** Texts that hold the term, ascending. */
  holders: Uint32Array;
  /** BM25 saturation of the term in the holder. */
  impacts: Float32Array;
}

/** Reads the texts one by one, each as its terms in order, repeats included; none is kept. */
export function postingsOf(texts: Iterable<readonly string[]>, parameters: Bm25Parameters): Postings {
  const places = new Map<string, number>();
  const lengths = createNumbers();
  // One entry for each term of each text, in the order of the texts.
  const entries = { places: createNumbers(), frequencies: createNumbers(), ends: createNumbers() };
  const lastEntry: number[] = [];
  for (const terms of texts) {
    const first = entries.places.count();
    for (const term of terms) {
      let place = places.get(term);
      if (place === undefined) {
        place = places.size;
        places.set(term, place);
      }
      const entry = lastEntry[place];
      if (entry !== undefined && entry >= first) entries.frequencies.increase(entry);
      else {
        lastEntry[place] = entries.places.count();
        entries.places.add(place);
        entries.frequencies.add(1);
      }
    }
    lengths.add(terms.length);
    entries.ends.add(entries.places.count());
  }
  return { size: lengths.count(), places, ...sorted(places.size, lengths, entries, parameters) };
}

/** Entries by text → postings by term, by counting. */
function sorted(
  terms: number,
  lengths: Numbers,
  entries: { places: Numbers; frequencies: Numbers; ends: Numbers },
  parameters: Bm25Parameters,
): Pick<Postings, 'starts' | 'holders' | 'impacts'> {
  const total = entries.places.count();
  const starts = new Uint32Array(terms + 1);
  for (let entry = 0; entry < total; entry++) {
    const next = entries.places.at(entry) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let place = 0; place < terms; place++)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const average = lengths.sum() / Math.max(lengths.count(), 1);
  const free = starts.slice();
  const holders = new Uint32Array(total);
  const impacts = new Float32Array(total);
  let entry = 0;
  for (let text = 0; text < lengths.count(); text++)
    for (; entry < entries.ends.at(text); entry++) {
      const place = entries.places.at(entry);
      const at = free[place] ?? 0;
      free[place] = at + 1;
      holders[at] = text;
      impacts[at] = saturation(entries.frequencies.at(entry), lengths.at(text), average, parameters);
    }
  return { starts, holders, impacts };
}

/** Where the first number not below the wanted one stands between two places, among ascending numbers; `to` when none does. */
export function firstAtLeast(wanted: number, numbers: Uint32Array, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Span = [start: number, end: number];

function spanOf({ places, starts }: Postings, term: string): Span {
  const place = places.get(term);
  return place === undefined ? [0, 0] : [starts[place] ?? 0, starts[place + 1] ?? 0];
}

function lengthOf([start, end]: Span): number {
  return end - start;
}

/** At most so many texts hold all the terms: as many as hold the rarest. 0 for no terms. */
export function mostHoldingAll(postings: Postings, terms: readonly string[]): number {
  return terms.length === 0 ? 0 : Math.min(...terms.map((term) => lengthOf(spanOf(postings, term))));
}

/** Visits each text that holds all the terms, with the mean of their saturations there. */
export function eachHolder(
  postings: Postings,
  terms: readonly string[],
  visit: (text: number, impact: number) => void,
): void {
  const { holders, impacts } = postings;
  const spans = terms.map((term) => spanOf(postings, term)).sort((a, b) => lengthOf(a) - lengthOf(b));
  const [rarest, ...rest] = spans;
  if (!rarest) return;
  for (let at = rarest[0]; at < rarest[1]; at++) {
    const text = holders[at] ?? 0;
    let sum = impacts[at] ?? 0;
    if (rest.length === 0) {
      visit(text, sum);
      continue;
    }
    const isHeld = rest.every(([start, end]) => {
      const found = firstAtLeast(text, holders, start, end);
      sum += impacts[found] ?? 0;
      return found < end && holders[found] === text;
    });
    if (isHeld) visit(text, sum / terms.length);
  }
}
