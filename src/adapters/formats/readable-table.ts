import type { Element, ElementContent } from 'hast';
import { isElement, textIn } from './hast-words.ts';
import { canBeHeader, namesColumns } from './header-row.ts';

/**
 * A table with its caption as a paragraph above it, each row complete: cells merged downwards stand in every row,
 * column names over several rows in one. Where no row names the columns, an empty head is put above, or the first
 * row would be read as names. A table of a single cell is a frame round its content. `isLost` when rows stay unreadable.
 */
export function readableTable(table: Element): { content: ElementContent[]; isLost: boolean } {
  const captions = table.children
    .filter((child) => isElement(child, 'caption'))
    .map((caption) => ({ ...caption, tagName: 'p' }));
  const given = rowsOf(table);
  const [only] = given.flatMap(cellsOf);
  if (given.length === 1 && only && cellsOf(given[0]).length === 1 && isElement(only, 'td'))
    return { content: [...captions, ...only.children], isLost: false };
  const { rows, isUneven } = filledDown(given);
  const [first] = rows;
  if (first === undefined) return { content: [...captions, table], isLost: false };
  const body = withOneHead(rows);
  const [head, rest] = hasHead(body) ? [asHead(body[0]), body.slice(1)] : [emptyHeadFor(first), body];
  return {
    content: [...captions, element('table', [head, element('tbody', rest)])],
    isLost: isUneven || given.some((row) => holdsTable(row)),
  };
}

/** All rows; those of a `<thead>` made of heading cells, whatever they were. */
function rowsOf(parent: Element): Element[] {
  return parent.children.flatMap((child) => {
    if (isElement(child, 'tr')) return [child];
    if (isElement(child, 'thead')) return rowsOf(child).map(asHeadRow);
    return isElement(child, 'tbody') || isElement(child, 'tfoot') ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element | undefined): Element[] {
  return (row?.children ?? []).filter((cell) => isElement(cell, 'td') || isElement(cell, 'th'));
}

function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  return Math.max(1, Number(cell.properties[name] ?? 1) || 1);
}

/** Places a row is filled up to for cells merged sideways; what is wider is decoration, or an attack. */
const widestRow = 200;

/** Rows with each cell that spans several of them repeated; uneven when merged cells leave them of unlike width. */
function filledDown(given: readonly Element[]): { rows: Element[]; isUneven: boolean } {
  let above: { cell: Element; left: number }[] = [];
  let hasSpans = false;
  const widths = new Set<number>();
  const rows = given.map((row) => {
    const waiting = cellsOf(row);
    const line: { cell: Element; left: number }[] = [];
    for (let at = 0; waiting.length > 0 || (above[at]?.left ?? 0) > 0; at += 1) {
      const covering = above[at];
      const cell = covering && covering.left > 0 ? covering.cell : waiting.shift();
      if (cell === undefined) break;
      const left = covering && covering.left > 0 ? covering.left - 1 : spanOf(cell, 'rowSpan') - 1;
      hasSpans ||= left > 0;
      line.push({ cell: withoutRowSpan(cell), left });
      for (let more = spanOf(cell, 'colSpan'); more > 1 && line.length < widestRow; more -= 1, at += 1)
        line.push({ cell: blank(cell), left });
    }
    above = line;
    widths.add(line.length);
    return { ...row, children: line.map(({ cell }) => cell) };
  });
  return { rows, isUneven: hasSpans && widths.size > 1 };
}

function withoutRowSpan(cell: Element): Element {
  const { rowSpan: _rows, colSpan: _columns, ...properties } = cell.properties;
  return { ...cell, properties };
}

/** A place that a cell merged sideways covers: empty, its words stand in the first. */
function blank(cell: Element): Element {
  return element(cell.tagName, []);
}

/** Column names over several rows made one: "Fees" above "2025" is "Fees 2025". */
function withOneHead(rows: readonly Element[]): Element[] {
  const heads = rows.findIndex((row) => cellsOf(row).some((cell) => cell.tagName !== 'th'));
  if (heads < 2) return [...rows];
  const lines = rows.slice(0, heads).map((row) => namesIn(row));
  const width = Math.max(...lines.map((line) => line.length));
  const names = Array.from({ length: width }, (_, at) =>
    [...new Set(lines.map((line) => line[at] ?? ''))].filter((name) => name !== '').join(' '),
  );
  const head = element(
    'tr',
    names.map((value) => element('th', [{ type: 'text', value }])),
  );
  return [head, ...rows.slice(heads)];
}

/** A row's names, one that is merged sideways over each column below it. */
function namesIn(row: Element): string[] {
  let last = '';
  return cellsOf(row).map((cell) => {
    if (cell.children.length > 0) last = textIn(cell).trim();
    return last;
  });
}

/**
 * A first row with a heading in it names columns when all of it does. One of plain cells, as Word has them, does when
 * it alone is bold, or when three or more columns of words turn into values below; two may be names and values.
 */
function hasHead([first, ...below]: readonly Element[]): boolean {
  const cells = cellsOf(first);
  const headings = cells.filter((cell) => cell.tagName === 'th').length;
  if (headings > 0) return headings === cells.length;
  const [row, ...rows] = [first, ...below].map((one, at) => ({
    number: at + 1,
    cells: cellsOf(one).map((cell) => textIn(cell).trim()),
  }));
  if (row === undefined || !canBeHeader(row, rows)) return false;
  if (isBold(cells)) return !below.every((one) => isBold(cellsOf(one)));
  return cells.length >= 3 && namesColumns(row, rows);
}

function isBold(cells: readonly Element[]): boolean {
  return cells.every((cell) => textIn(cell).trim() === boldIn(cell).trim());
}

function boldIn(node: ElementContent): string {
  if (node.type !== 'element') return '';
  return ['strong', 'b'].includes(node.tagName) ? textIn(node) : node.children.map(boldIn).join('');
}

function holdsTable(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)),
  );
}

function asHead(row: Element | undefined): Element {
  return element('thead', row ? [asHeadRow(row)] : []);
}

function asHeadRow(row: Element): Element {
  return { ...row, children: cellsOf(row).map((cell) => ({ ...cell, tagName: 'th' })) };
}

function emptyHeadFor(row: Element): Element {
  return element('thead', [
    element(
      'tr',
      cellsOf(row).map(() => element('th', [])),
    ),
  ]);
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
