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
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of page.lines
      .filter((line) => isInMargin(line, page))
      .flatMap((line) => keysOf(line, page)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const fewest = Math.max(fewestPages, shareOfPages * pages.length);
  const found = new Set<Line>();
  for (const page of pages) {
    const isRunning = (line: Line): boolean =>
      isInMargin(line, page) &&
      (isPageNumber(textOfLine(line), page.number, pages.length) ||
        keysOf(line, page).some((key) => (counts.get(key) ?? 0) >= fewest));
    const numbered = page.lines.filter(
      (line) => isInMargin(line, page) && isPageNumber(textOfLine(line), page.number, pages.length),
    );
    const running = [
      ...numbered,
      ...outermost(page.lines, isRunning),
      ...outermost([...page.lines].reverse(), isRunning),
    ];
    const isAll = page.lines.every((line) => running.includes(line));
    for (const line of isAll ? numbered : running) found.add(line);
  }
  return found;
}

/** From the edge of the page inwards, until a line is the page's own; a running line stands clear of those. */
function outermost(lines: readonly Line[], isRunning: (line: Line) => boolean): Line[] {
  const own = lines.findIndex((line) => !isRunning(line));
  let end = own === -1 ? lines.length : own;
  for (; end > 0; end -= 1) {
    const [last, next] = [lines[end - 1], lines[end]];
    if (!last || !next || Math.abs(next.y - last.y) > 1.5 * next.size) break;
  }
  return lines.slice(0, end);
}

function isInMargin({ y }: Line, { height }: PageLines): boolean {
  return y < margin * height || y > (1 - margin) * height;
}

/** The words and the height they stand at; a number may count the pages, others must stay what they are. */
function keysOf(line: Line, { height, number }: PageLines): string[] {
  const text = textOfLine(line).toLowerCase();
  const fromEdge = Math.round((line.y < height / 2 ? line.y : line.y - height) / 4);
  const counted = [...text.matchAll(/\d{1,4}/gu)].slice(0, 6).map(({ 0: digits, index }) => {
    const place = Number(digits) - number;
    return `${text.slice(0, index)}#${place}#${text.slice(index + digits.length)}`;
  });
  return [text, ...counted].map((key) => `${fromEdge} ${key}`);
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
