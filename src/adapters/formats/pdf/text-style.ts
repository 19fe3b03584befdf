import type { Line } from './line.ts';

/** The commonest height of type, by letters: that of the running text. */
export function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { segments } of lines)
    for (const { size, text } of segments) {
      const step = Math.round(size * 2) / 2;
      letters.set(step, (letters.get(step) ?? 0) + text.length);
    }
  const [commonest] = [...letters].sort(([one, many], [other, more]) => more - many || one - other);
  return commonest?.[0] ?? 10;
}
