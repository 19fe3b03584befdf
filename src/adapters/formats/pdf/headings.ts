import type { Part, TextPart } from './part.ts';

/** A heading's place among the others: a smaller number stands above. */
export type HeadingDepths = ReadonlyMap<Part, number>;

const numbered =
  /^(?:(?:article|section|part|appendix|exhibit|schedule)\s+(?:\d+|[ivxlc]+|[a-z])\b|\d+(?:\.\d+)+\.?\s+\p{Lu})/iu;
const longest = 140;
const larger = 1.12;

/** The parts that are headings: larger or bolder than the running text, in capitals, or numbered "4.2". */
export function headingsOf(parts: readonly Part[], body: number): HeadingDepths {
  const headings = parts.filter((part): part is TextPart => part.kind !== 'table' && isHeading(part, body));
  const styles = [...new Set(headings.map((part) => styleOf(part, body)))].sort((one, other) => other - one);
  return new Map(
    headings.map((part) => [part, styles.indexOf(styleOf(part, body)) * 10 + numberDepth(part.text)]),
  );
}

function isHeading({ kind, text, lines, size, bold, hasBullet, isParted }: TextPart, body: number): boolean {
  if (
    hasBullet ||
    (isParted && size < larger * body) ||
    lines > 4 ||
    text.length > longest ||
    !/\p{L}{2}/u.test(text)
  )
    return false;
  if (/[,;]$/u.test(text)) return false;
  if (size >= larger * body) return !(text.endsWith('.') && text.length > 80);
  if (size < 0.9 * body || /[.!]$/u.test(text) || lines > 2) return false;
  if (bold) return true;
  if (kind === 'item') return false;
  if (isDateLine(text)) return false;
  return numbered.test(text) ? text.length <= 80 && !text.endsWith(':') : isCapitals(text);
}

function isDateLine(text: string): boolean {
  return /^(?:effective|revised|dated|as of|last updated)\b.*\d{4}/iu.test(text);
}

function isCapitals(text: string): boolean {
  return text.length <= 80 && /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A number for how strongly a heading is set: size first, then weight, then capitals. */
function styleOf({ size, bold, text }: TextPart, body: number): number {
  const step = Math.round((Math.max(size, body * 0.9) / body) * 20);
  return step * 4 + (bold ? 2 : 0) + (isCapitals(text) ? 1 : 0);
}

/** "4.2.1" stands two below "4". */
function numberDepth(text: string): number {
  const number = /^(?:article|section|part)?\s*(\d+(?:\.\d+)*)/iu.exec(text)?.[1];
  return number === undefined ? 0 : Math.min(number.split('.').length - 1, 8);
}
