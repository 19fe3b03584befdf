import type { Block } from '../../../domain/passage.ts';
import type { Section } from '../../../domain/ports/document-format.ts';
import type { HeadingDepths } from './headings.ts';
import type { Part, TablePart, TextPart } from './part.ts';

interface OpenHeading {
  depth: number;
  text: string;
  page: number;
  isUsed: boolean;
}

/** Parts as sections under their headings, a new one on every page. A heading with nothing under it is text itself. */
export function assembleSections(
  parts: readonly Part[],
  headings: HeadingDepths,
  title: TextPart | null,
): Section[] {
  const sections: Section[] = [];
  let path: OpenHeading[] = [];
  const closeTo = (depth: number): void => {
    while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= depth) {
      const last = path.pop();
      if (last && !last.isUsed) put([{ kind: 'paragraph', text: last.text }], last.page);
    }
  };
  const put = (blocks: Block[], page: number): void => {
    for (const heading of path) heading.isUsed = true;
    const names = path.map(({ text }) => text);
    const locator = `p. ${page}`;
    const last = sections.at(-1);
    if (last?.locator === locator && last.headings.join('\n') === names.join('\n'))
      last.blocks.push(...blocks);
    else sections.push({ headings: names, blocks, locator });
  };
  for (const part of parts) {
    const depth = headings.get(part);
    if (part === title) continue;
    if (part.kind !== 'table' && depth !== undefined) {
      closeTo(depth);
      path.push({ depth, text: part.text, page: part.page, isUsed: false });
    } else {
      put(blocksOf(part), part.page);
    }
  }
  closeTo(-1);
  if (sections.length > 0 || title === null) return sections;
  put([{ kind: 'paragraph', text: title.text }], title.page);
  return sections;
}

function blocksOf(part: Part): Block[] {
  return part.kind === 'table' ? rowsOf(part) : [{ kind: part.kind, text: part.text }];
}

function rowsOf({ table: { names, rows } }: TablePart): Block[] {
  return rows.flatMap((row): Block[] => {
    if ('lines' in row) return row.lines.map((line) => ({ kind: 'paragraph', text: plain(line) }));
    if (row.cells.every((cell) => cell === '')) return [];
    return [
      {
        kind: 'row',
        cells: row.cells.map((cell, at) => ({ column: plain(names?.[at] ?? ''), value: plain(cell) })),
      },
    ];
  });
}

function plain(text: string): string {
  return text.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim();
}
