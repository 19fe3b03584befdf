import { type Block, type Passage, textOf } from '../domain/passage.ts';
import type { ReadDocument, Section } from '../domain/ports/document-format.ts';

/** A passage closes once it holds this many words; one paragraph may be longer. */
const fullAtWords = 110;

/** Cuts a document into passages that each stand under one heading path; a table row is a passage of its own. */
export function cutPassages(path: string, title: string, document: ReadDocument): Passage[] {
  const passages: Passage[] = [];
  for (const section of document.sections)
    for (const { blocks, row } of groupsOf(section)) {
      const ordinal = passages.length;
      passages.push({
        id: `${path}#${ordinal}`,
        path,
        ordinal,
        locator: locatorOf(section, title, row),
        headings: [title, ...section.headings.filter((heading) => heading !== title)],
        blocks,
      });
    }
  return passages;
}

function locatorOf(section: Section, title: string, row: number | null): string {
  const place = section.headings.length > 0 ? section.headings.join(' > ') : title;
  return row === null ? place : `${place}, row ${row}`;
}

interface Group {
  blocks: Block[];
  row: number | null;
}

function groupsOf(section: Section): Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  let row = 0;
  for (const block of section.blocks) {
    if (block.kind === 'row') {
      row += 1;
      groups.push({ blocks: [block], row });
      open = null;
      continue;
    }
    if (open === null || isFull(open)) {
      open = { blocks: [], row: null };
      groups.push(open);
    }
    open.blocks.push(block);
  }
  return groups;
}

/** A line that announces a list ("…:") never closes a passage. */
function isFull(group: Group): boolean {
  const last = group.blocks.at(-1);
  if (last?.kind === 'paragraph' && last.text.endsWith(':')) return false;
  return group.blocks.reduce((count, block) => count + wordsIn(textOf(block)), 0) >= fullAtWords;
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
