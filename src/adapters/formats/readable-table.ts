import type { Element, ElementContent } from 'hast';

/**
 * A table with its caption as a paragraph above it. Where the first row only begins with a heading, that
 * heading names the row and not a column: an empty head is put above, or the row would be read as column names.
 */
export function readableTable(table: Element): ElementContent[] {
  const captions = table.children.filter((child) => isElement(child, 'caption'));
  const rest = table.children.filter((child) => !isElement(child, 'caption'));
  const first = firstRowOf(table);
  const hasRowHeadings =
    first !== null &&
    first.children.some((cell) => isElement(cell, 'th')) &&
    first.children.some((cell) => isElement(cell, 'td'));
  return [
    ...captions.map((caption) => ({ ...caption, tagName: 'p' })),
    { ...table, children: hasRowHeadings ? [emptyHeadFor(first), ...rest] : rest },
  ];
}

function firstRowOf(parent: Element): Element | null {
  for (const child of parent.children) {
    if (isElement(child, 'tr')) return child;
    const found = isElement(child, 'tbody') || isElement(child, 'thead') ? firstRowOf(child) : null;
    if (found) return found;
  }
  return null;
}

function emptyHeadFor(row: Element): Element {
  const cells = row.children
    .filter((child) => child.type === 'element')
    .map((): Element => ({ type: 'element', tagName: 'th', properties: {}, children: [] }));
  const head: Element = { type: 'element', tagName: 'tr', properties: {}, children: cells };
  return { type: 'element', tagName: 'thead', properties: {}, children: [head] };
}

function isElement(node: ElementContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}
