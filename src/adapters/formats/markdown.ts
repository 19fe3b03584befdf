import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { DocumentFormat } from '../../domain/ports/document-format.ts';
import { sectionsFromMdast } from './sections-from-mdast.ts';

/** Markdown with tables, as people and editors write it. */
export const markdown: DocumentFormat = {
  extensions: ['.md'],
  hasFrontMatter: true,
  read: (text) =>
    sectionsFromMdast(
      fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }),
    ),
};
