import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isElement, textIn } from './hast-words.ts';

/** Mammoth's HTML with footnotes set after the block they belong to, and headings that only bold type makes. */
export function wordBody(page: Root): Root['children'] {
  const notes = notesIn(page);
  const blocks = page.children
    .filter((block) => !isNoteList(block))
    .flatMap((block) => {
      const marks: string[] = [];
      const [unmarked] = withoutMarks([block], marks);
      return [unmarked ?? block, ...marks.flatMap((mark) => notes.get(mark) ?? [])];
    });
  const hasHeadings = blocks.some((block) => block.type === 'element' && /^h[1-6]$/u.test(block.tagName));
  return (hasHeadings ? blocks : withBoldHeadings(blocks)).map(shortHeading);
}

/** Each note's paragraphs by its id, such as `footnote-2`. */
function notesIn(page: Root): Map<string, RootContent[]> {
  const items = page.children.filter(isNoteList).flatMap((list) => list.children);
  return new Map(
    items.flatMap((item): [string, RootContent[]][] =>
      item.type === 'element' ? [[String(item.properties['id']), withoutMarks(item.children, [])]] : [],
    ),
  );
}

function isNoteList(block: RootContent): block is Element {
  return (
    block.type === 'element' &&
    block.tagName === 'ol' &&
    block.children.some(
      (item) => item.type === 'element' && /^(?:foot|end)note-\d/u.test(String(item.properties['id'])),
    )
  );
}

/** The same without the "[1]" of notes and the arrows back; `marks` gathers the ids of the notes met. */
function withoutMarks<Node extends RootContent | ElementContent>(
  nodes: readonly Node[],
  marks: string[],
): Node[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const target = /^#((?:foot|end)note-(ref-)?\S+)$/u.exec(node.properties['href'] ?? '');
    if (node.tagName === 'a' && target?.[1] !== undefined) {
      if (target[2] === undefined) marks.push(target[1]);
      return [];
    }
    return [{ ...node, children: withoutMarks(node.children, marks) }];
  });
}

const longestBoldHeading = 80;

/**
 * Where a document has no headings at all, a short bold paragraph without a closing stop heads the plain text
 * that follows it; the first one, at the very top, is its title.
 */
function withBoldHeadings(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((block, at) => {
    const next = blocks[at + 1];
    if (!isBoldLine(block) || next === undefined || (at > 0 && isBoldLine(next))) return block;
    return { ...block, tagName: at === 0 ? 'h1' : 'h2' };
  });
}

function isBoldLine(block: RootContent): block is Element {
  if (!isElement(block, 'p')) return false;
  const text = textIn(block).trim();
  const isBold = block.children.every(
    (child) => isElement(child, 'strong') || (child.type === 'text' && child.value.trim() === ''),
  );
  return (
    isBold &&
    text.length > 0 &&
    text.length <= longestBoldHeading &&
    /^[\p{Lu}\d]/u.test(text) &&
    !/[.:;,!?]$/u.test(text)
  );
}

/** Legal documents number whole paragraphs by heading styles; those are text. */
const longestHeading = 200;

function shortHeading(block: RootContent): RootContent {
  if (block.type !== 'element' || !/^h[1-6]$/u.test(block.tagName)) return block;
  return textIn(block).length > longestHeading ? { ...block, tagName: 'p' } : block;
}
