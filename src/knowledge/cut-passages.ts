import { type Block, type Passage, textOf } from '../domain/passage.ts';
import type { ReadDocument, Section } from '../domain/ports/document-format.ts';

/** A passage closes once it holds this many words; one paragraph may be longer. */
const fullAtWords = 110;

/** Cuts a document into passages that each stand under one heading path; a large table's row is a passage of its own. */
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
  if (section.locator !== undefined) return section.locator;
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
  for (const run of runsOf(section.blocks)) {
    const isLarge = run.isTable && wordCount(run.blocks) > smallTableWords;
    if (isLarge) {
      groups.push(...run.blocks.map((block, at) => ({ blocks: [block], row: row + at + 1 })));
      open = null;
    }
    for (const [at, block] of isLarge ? [] : run.blocks.entries()) {
      const opensList = isLeadIn(block) && run.blocks[at + 1]?.kind === 'item';
      if (open === null || opensList || (isFull(open) && !(run.isTable && at > 0))) {
        open = { blocks: [], row: null };
        groups.push(open);
      }
      open.blocks.push(block);
    }
    if (run.isTable) row += run.blocks.length;
  }
  return groups;
}

/** A table of no more words than this stays with the text before it; of a larger one each row is a passage. */
const smallTableWords = 90;

/** Blocks in order, the rows of one table together. */
function runsOf(blocks: readonly Block[]): { isTable: boolean; blocks: Block[] }[] {
  const runs: { isTable: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const isTable = block.kind === 'row';
    const last = runs.at(-1);
    if (last && last.isTable === isTable && (!isTable || sameColumns(last.blocks[0], block)))
      last.blocks.push(block);
    else runs.push({ isTable, blocks: [block] });
  }
  return runs;
}

function sameColumns(one: Block | undefined, other: Block): boolean {
  if (one?.kind !== 'row' || other.kind !== 'row') return false;
  return (
    one.cells.length === other.cells.length &&
    one.cells.every(({ column }, at) => column === other.cells[at]?.column)
  );
}

function wordCount(blocks: readonly Block[]): number {
  return blocks.reduce((count, block) => count + wordsIn(textOf(block)), 0);
}

/** A line that announces a list ("…:") never closes a passage. */
function isFull(group: Group): boolean {
  if (isLeadIn(group.blocks.at(-1))) return false;
  return wordCount(group.blocks) >= fullAtWords;
}

function isLeadIn(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.endsWith(':');
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
