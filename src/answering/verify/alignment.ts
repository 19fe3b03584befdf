import type { Token } from './tokens.ts';

/** Where a sentence has other words than its source, at the same place of both. */
export interface Hunk {
  /** Where in the source it begins. */
  at: number;
  said: Token[];
  held: Token[];
}

export interface Alignment {
  /** Tokens of the sentence that its source has too, in the same order. */
  kept: number;
  hunks: Hunk[];
}

/** The longest common subsequence of two token lists, and what stands between its members. */
export function align(said: readonly Token[], held: readonly Token[]): Alignment {
  const longest = lengths(said, held);
  const alignment: Alignment = { kept: 0, hunks: [] };
  let open: Hunk = { at: 0, said: [], held: [] };
  const close = (): void => {
    if (open.said.length + open.held.length > 0) alignment.hunks.push(open);
    open = { at: j, said: [], held: [] };
  };
  let i = 0;
  let j = 0;
  for (let a = said[i], b = held[j]; a || b; a = said[i], b = held[j]) {
    // The first match is taken as late as can be, so that no more of the source is told than has to be.
    const mayWait = alignment.kept === 0 && longest[i]?.[j + 1] === longest[i]?.[j];
    if (a && b && isSame(a, b) && !mayWait) {
      alignment.kept += 1;
      i += 1;
      j += 1;
      close();
    } else if (b && (!a || mayWait || (longest[i]?.[j + 1] ?? 0) >= (longest[i + 1]?.[j] ?? 0))) {
      open.held.push(b);
      j += 1;
    } else if (a) {
      open.said.push(a);
      i += 1;
    }
  }
  close();
  return alignment;
}

function isSame(a: Token, b: Token): boolean {
  return a.kind === b.kind && a.form === b.form;
}

/** `[i][j]`: the longest common subsequence of both lists from there on. */
function lengths(said: readonly Token[], held: readonly Token[]): number[][] {
  const table = Array.from({ length: said.length + 1 }, () =>
    Array.from({ length: held.length + 1 }, () => 0),
  );
  for (const [i, a] of [...said.entries()].toReversed())
    for (const [j, b] of [...held.entries()].toReversed()) {
      const row = table[i];
      if (row)
        row[j] = isSame(a, b)
          ? 1 + (table[i + 1]?.[j + 1] ?? 0)
          : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}
