/** A growing list of whole numbers from 0 to 2³² − 1, 4 bytes each. */
export interface Numbers {
  count(): number;
  /** 0 beyond the end. */
  at(index: number): number;
  add(value: number): void;
  /** Adds 1 to the number there. */
  increase(index: number): void;
  sum(): number;
}

const atFirst = 1024;

export function createNumbers(): Numbers {
  let values = new Uint32Array(atFirst);
  let count = 0;
  return {
    count: () => count,
    at: (index) => values[index] ?? 0,
    add(value) {
      if (count === values.length) {
        const wider = new Uint32Array(values.length * 2);
        wider.set(values);
        values = wider;
      }
      values[count] = value;
      count += 1;
    },
    increase(index) {
      values[index] = (values[index] ?? 0) + 1;
    },
    sum() {
      let total = 0;
      for (let index = 0; index < count; index++) total += values[index] ?? 0;
      return total;
    },
  };
}
