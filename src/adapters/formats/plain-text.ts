import type { Block } from '../../domain/passage.ts';
import type { TextFormat, ReadDocument, Section } from '../../domain/ports/document-format.ts';

/**
 * Plain text: blank lines part paragraphs; a short line of its own without a closing stop is a heading.
 * A heading with nothing under it is text itself: the whole of an answer may be "Yes".
 */
export const plainText: TextFormat = { input: 'text', extensions: ['.txt'], hasFrontMatter: true, read };

const longestHeading = 80;
const bullet = /^\s*(?:[-*•]|\d{1,2}[.)]|\([a-z0-9]\))\s+/u;
const dateLine = /\b(?:19|20)\d{2}\b/u;
const rule = /^[\s=\-_*~]+$/u;

function read(text: string): ReadDocument {
  let title: string | null = null;
  const sections: Section[] = [];
  let current: Section = { headings: [], blocks: [] };
  for (const paragraph of paragraphsOf(text)) {
    const heading = headingOf(paragraph);
    if (heading === null) {
      current.blocks.push(...blocksOf(paragraph));
    } else if (title === null && current.blocks.length === 0) {
      title = heading;
    } else {
      sections.push(...closed(current));
      current = { headings: [heading], blocks: [] };
    }
  }
  sections.push(...closed(current));
  if (sections.length > 0 || title === null) return { title, sections };
  return { title: null, sections: closed({ headings: [title], blocks: [] }) };
}

function closed({ headings, blocks }: Section): Section[] {
  const [heading] = headings;
  if (blocks.length > 0) return [{ headings, blocks }];
  return heading === undefined ? [] : [{ headings: [], blocks: [{ kind: 'paragraph', text: heading }] }];
}

/** Groups of lines between blank lines; a heading underlined or followed at once by text is a group of its own. */
function paragraphsOf(text: string): string[][] {
  const groups: string[][] = [];
  for (const chunk of text.split(/\n\s*\n/u)) {
    const lines = chunk.split('\n').filter((line) => line.trim() !== '');
    const underline = lines.findIndex((line) => rule.test(line));
    if (underline === 1) groups.push(lines.slice(0, 1));
    const rest = (underline === 1 ? lines.slice(2) : lines).filter((line) => !rule.test(line));
    if (rest.length > 0) groups.push(rest);
  }
  return groups;
}

function headingOf(lines: string[]): string | null {
  const [line, ...others] = lines;
  if (line === undefined || others.length > 0) return null;
  const text = line.trim();
  const looksLikeHeading =
    text.length <= longestHeading &&
    !(dateLine.test(text) && /^(?:effective|revised|dated|as of|last updated)\b/iu.test(text)) &&
    !/[.:;,!?]$/u.test(text) &&
    !/^[-*•]/u.test(text) &&
    /^[\p{Lu}\d]/u.test(text);
  return looksLikeHeading ? text : null;
}

function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (bullet.test(line)) blocks.push({ kind: 'item', text: line.replace(bullet, '').trim() });
    else if (last && last.kind !== 'row') last.text = `${last.text} ${line.trim()}`;
    else blocks.push({ kind: 'paragraph', text: line.trim() });
  }
  return blocks.map((block) =>
    block.kind === 'row' ? block : { ...block, text: block.text.replace(/\s+/gu, ' ') },
  );
}
