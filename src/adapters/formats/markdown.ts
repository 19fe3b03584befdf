import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { TextFormat } from '../../domain/ports/document-format.ts';
import { readHtmlPiece } from './html.ts';
import { sectionsFromMdast } from './sections-from-mdast.ts';

/** Markdown with tables, as people and editors write it; HTML between the paragraphs is read as HTML. */
export const markdown: TextFormat = {
  input: 'text',
  extensions: ['.md'],
  hasFrontMatter: true,
  read: (text) =>
    sectionsFromMdast(
      withHtmlRead(
        fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }),
      ),
    ),
};

function withHtmlRead(root: Root): Root {
  const children = root.children.flatMap((node) =>
    node.type === 'html' ? readHtmlPiece(node.value).children : [node],
  );
  return { ...root, children };
}
