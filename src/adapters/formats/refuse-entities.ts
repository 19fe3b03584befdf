import { UnreadableDocument } from '../../domain/ports/document-format.ts';

const declarations = ['<!D', '<!d', '<!E', '<!e'];
const encodings = ['utf8', 'utf16le'] as const;
const marks = declarations.flatMap((mark) => [
  ...encodings.map((encoding) => Buffer.from(mark, encoding)),
  Buffer.from(mark, 'utf16le').swap16(),
]);

/**
 * Refuses XML that declares a document type or entities. Word and Excel write neither; by them a file makes its
 * reader fetch other files, or blows a line up to gigabytes.
 */
export function refuseEntities(part: Buffer): void {
  if (marks.some((mark) => part.includes(mark)))
    throw new UnreadableDocument(
      'entities',
      'This file declares XML entities, which Word and Excel never do, and is not read; open it there and save it again.',
    );
}
