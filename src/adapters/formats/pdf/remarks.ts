import type { Remark } from '../../../domain/ports/document-format.ts';

/** What HR should know, by kind, with the pages it is about. */
export interface PagesToName {
  scanned: number[];
  hidden: number[];
  recognised: number[];
  lostTables: number[];
  damaged: number[];
}

export function remarksOf({ scanned, hidden, recognised, lostTables, damaged }: PagesToName): Remark[] {
  return [
    remark(
      'damaged-page',
      damaged,
      (pages, one) =>
        `${pages} ${one ? 'is' : 'are'} damaged and could not be read; ask the sender for the file again.`,
    ),
    remark(
      'scanned-page',
      scanned,
      (pages, one) =>
        `${pages} ${one ? 'is a picture' : 'are pictures'} without text and ${one ? 'was' : 'were'} not read; ask the sender for the original, or run text recognition (OCR) and save the file again.`,
    ),
    remark(
      'recognised-text',
      recognised,
      (pages, one) =>
        `The text of ${lower(pages)} was recognised by software from ${one ? 'a picture' : 'pictures'}; compare what you quote with the original.`,
    ),
    remark(
      'hidden-text',
      hidden,
      (pages, one) =>
        `${pages} ${one ? 'holds' : 'hold'} text that readers do not see (white, tiny, invisible or off the page); it was left out. Ask the sender why it is there.`,
    ),
    remark(
      'table-lost',
      lostTables,
      (pages, one) =>
        `A table on ${lower(pages)} could not be read as rows and stays as lines of text; check ${one ? 'it' : 'them'}, or add the table as a spreadsheet.`,
    ),
  ].flat();
}

function remark(
  code: string,
  pages: readonly number[],
  message: (pages: string, one: boolean) => string,
): Remark[] {
  return pages.length === 0 ? [] : [{ code, message: message(named(pages), pages.length === 1) }];
}

const mostNamed = 12;

/** "Page 3", "Pages 3 and 7", "Pages 3 to 9 and 12". */
export function named(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  const names = runs.flatMap(([from, to]) =>
    to - from > 1 ? [`${from} to ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
  );
  const shown = names.length > mostNamed ? [...names.slice(0, mostNamed), 'others'] : names;
  const last = shown.pop() ?? '';
  return `${pages.length === 1 ? 'Page' : 'Pages'} ${shown.length > 0 ? `${shown.join(', ')} and ${last}` : last}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
