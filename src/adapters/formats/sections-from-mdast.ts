import type { List, Node, Root, RootContent, Table } from 'mdast';
import type { Block } from '../../domain/passage.ts';
import type { ReadDocument, Section } from '../../domain/ports/document-format.ts';

/**
 * Turns a Markdown tree into sections: each heading opens one, the first top-level heading names the document.
 * A heading with nothing under it is text itself: "Gold: not offered" must not get lost.
 */
export function sectionsFromMdast(root: Root): ReadDocument {
  let title: string | null = null;
  let path: { depth: number; text: string }[] = [];
  const sections: Section[] = [];
  let current: Section = { headings: [], blocks: [] };
  const open = (depth: number): void => {
    const last = path.at(-1);
    if (current.blocks.length === 0 && last && last.depth >= depth)
      current = { headings: namesOf(path.slice(0, -1)), blocks: block('paragraph', last.text) };
    if (current.blocks.length > 0) sections.push(current);
  };
  for (const node of root.children) {
    if (node.type !== 'heading') {
      current.blocks.push(...blocksOf(node));
      continue;
    }
    const text = plain(node);
    if (text === '') continue;
    open(node.depth);
    if (node.depth === 1 && title === null) [title, path] = [text, []];
    else path = [...path.filter((heading) => heading.depth < node.depth), { depth: node.depth, text }];
    current = { headings: namesOf(path), blocks: [] };
  }
  open(0);
  return { title, sections };
}

function namesOf(path: readonly { text: string }[]): string[] {
  return path.map(({ text }) => text);
}

function blocksOf(node: RootContent): Block[] {
  switch (node.type) {
    case 'list':
      return itemsOf(node);
    case 'table':
      return rowsOf(node);
    case 'blockquote':
      return node.children.flatMap(blocksOf);
    default:
      return block('paragraph', plain(node));
  }
}

function itemsOf(list: List): Block[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child) =>
      child.type === 'paragraph' ? block('item', plain(child)) : blocksOf(child),
    ),
  );
}

function rowsOf(table: Table): Block[] {
  const [head, ...rows] = table.children;
  const columns = head?.children.map(plain) ?? [];
  if (rows.length === 0) return [{ kind: 'row', cells: columns.map((value) => ({ column: '', value })) }];
  return rows
    .map((row) => row.children.map((cell, at) => ({ column: columns[at] ?? '', value: plain(cell) })))
    .filter((cells) => cells.some(({ value }) => value !== ''))
    .map((cells) => ({ kind: 'row' as const, cells }));
}

function block(kind: 'paragraph' | 'item', text: string): Block[] {
  return text === '' ? [] : [{ kind, text }];
}

/** The words a reader sees, white space folded. */
function plain(node: Node): string {
  return words(node).replace(/\s+/gu, ' ').trim();
}

function words(node: Node): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return isLineBreak(node) ? ' ' : '';
  if (node.type === 'image') return '';
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('children' in node && Array.isArray(node.children)) return node.children.map(words).join('');
  return '';
}

function isLineBreak(node: Node): boolean {
  return 'value' in node && typeof node.value === 'string' && /^<br\s*\/?>$/iu.test(node.value);
}
