import type { Line } from './line.ts';
import { textOfLine } from './line.ts';

interface PageLines {
  number: number;
  height: number;
  lines: readonly Line[];
}

/** Share of the page's height at its top and foot where running lines stand. */
const margin = 0.13;
const fewestPages = 3;
/** Left and right pages may have lines of their own. */
const shareOfPages = 0.4;

/** The lines of each page that are running headers, footers and page numbers; what is all a page says is neither. */
export function runningLines(pages: readonly PageLines[]): Set<Line> {
  const found = new Set<Line>();
  const groups = new Map<string, Line[]>();
  for (const page of pages)
    for (const line of page.lines.filter((one) => isInMargin(one, page))) {
      if (isPageNumber(textOfLine(line), page.number, pages.length)) found.add(line);
      const key = keyOf(line, page);
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
  for (const lines of groups.values())
    if (lines.length >= Math.max(fewestPages, shareOfPages * pages.length))
      for (const line of lines) found.add(line);
  for (const { lines, number } of pages)
    if (lines.every((line) => found.has(line)))
      for (const line of lines) if (!isPageNumber(textOfLine(line), number, pages.length)) found.delete(line);
  return found;
}

function isInMargin({ y }: Line, { height }: PageLines): boolean {
  return y < margin * height || y > (1 - margin) * height;
}

/** Words without figures, and the height they stand at; a hand's breadth of slack, as bottoms are often ragged. */
function keyOf(line: Line, { height }: PageLines): string {
  const words = textOfLine(line).replace(/\d+/gu, '#').toLowerCase();
  const fromEdge = line.y < height / 2 ? line.y : line.y - height;
  return `${Math.round(fromEdge / 4)} ${words}`;
}

/** A line that is the number of this page and nothing else: "3", "- 3 -", "Page 3 of 12", "3/12". */
function isPageNumber(text: string, page: number, pages: number): boolean {
  const found = /^(?:page\s*)?[-–—[(|\s]*(\d{1,4})[-–—\])|\s]*(?:(?:of|\/)\s*(\d{1,4}))?$/iu.exec(
    text.trim(),
  );
  if (!found) return false;
  const [, number, of] = found;
  return of === undefined
    ? Number(number) === page && pages > 1
    : Number(number) === page && Number(of) === pages;
}
