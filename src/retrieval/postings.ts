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
