import { type Line, textOfLine } from './line.ts';

const leaders = /(?:\.\s?){4,}\s*(?:\d+|[ivxl]+)?$|[…·_]{3,}\s*\d+$/iu;

/** A line of a table of contents: it says where something stands, not what. */
export function isContentsLine(line: Line): boolean {
  return leaders.test(textOfLine(line));
}

/** The heading over a table of contents. */
export function isContentsHeading(text: string): boolean {
  return /^(?:table of )?contents$/iu.test(text.trim());
}
