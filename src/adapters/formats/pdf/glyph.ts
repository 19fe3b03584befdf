/** A drawn letter, or a shift in thousandths of the type's size. */
export type Glyph = { text: string; width: number; isSpace: boolean } | number;

/** The letters of one drawing step as PDF.js hands them over. */
export function glyphsOf(value: unknown): Glyph[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((glyph: unknown): Glyph[] => {
    if (typeof glyph === 'number') return Number.isFinite(glyph) ? [glyph] : [];
    if (typeof glyph !== 'object' || glyph === null) return [];
    const text: unknown = Reflect.get(glyph, 'unicode');
    const width = Number(Reflect.get(glyph, 'width'));
    return [
      {
        text: typeof text === 'string' ? text : '',
        width: Number.isFinite(width) ? width : 0,
        isSpace: Reflect.get(glyph, 'isSpace') === true,
      },
    ];
  });
}
