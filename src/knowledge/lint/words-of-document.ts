import type { Document } from '../../domain/document.ts';
import { type Passage, textOf } from '../../domain/passage.ts';

/** A piece of a document's text and where a person finds it. */
export interface Piece {
  where: string;
  text: string;
}

/** Every text of a document: its file name, what its settings say, its headings, and each block. */
export function piecesOf(document: Document, passages: readonly Passage[]): Piece[] {
  const name = document.path.slice(document.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
  const settings = [document.title, document.question, document.publisher, document.reviewer];
  const headings = new Map(
    passages.flatMap(({ headings: path, locator }) => path.slice(1).map((heading) => [heading, locator])),
  );
  return [
    { where: 'its file name', text: name.replaceAll(/[-_+.]+/gu, ' ') },
    ...[...new Set(settings)].flatMap((text) =>
      text === null ? [] : [{ where: 'its title or settings', text }],
    ),
    ...[...headings].map(([text, locator]) => ({ where: `"${locator}"`, text: text ?? '' })),
    ...passages.flatMap(({ blocks, locator }) =>
      blocks.map((block) => ({ where: `"${locator}"`, text: textOf(block) })),
    ),
  ];
}
