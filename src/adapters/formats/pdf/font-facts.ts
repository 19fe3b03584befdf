import type { FontFacts } from './drawing-state.ts';

const heavy = /bold|black|heavy|semi-?bold|demi/iu;

/** What matters of a font as PDF.js hands it over, which it may fail to do. */
export function fontFacts(font: unknown): FontFacts {
  const facts: Record<string, unknown> =
    typeof font === 'object' && font !== null ? { ...properties(font) } : {};
  const [scale] = Array.isArray(facts['fontMatrix']) ? facts['fontMatrix'].map(Number) : [];
  return {
    bold: facts['bold'] === true || facts['black'] === true || isHeavy(facts['name']),
    scale: scale !== undefined && Number.isFinite(scale) && scale !== 0 ? scale : 0.001,
    vertical: facts['vertical'] === true,
  };
}

/** Read one by one, since they are getters that a copy would lose. */
function properties(font: object): Record<string, unknown> {
  const names = ['name', 'bold', 'black', 'fontMatrix', 'vertical'];
  return Object.fromEntries(names.map((name): [string, unknown] => [name, Reflect.get(font, name)]));
}

function isHeavy(name: unknown): boolean {
  return typeof name === 'string' && heavy.test(name);
}
