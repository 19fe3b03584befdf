import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { ReadDocument, TextFormat } from '../../domain/ports/document-format.ts';
import { readableMarkdown } from './readable-markdown.ts';
import { sectionsFromMdast } from './sections-from-mdast.ts';

/** Markdown with tables, as people and editors write it; HTML between the paragraphs is read as HTML. */
export const markdown: TextFormat = { input: 'text', extensions: ['.md'], hasFrontMatter: true, read };

function read(text: string): ReadDocument {
  const root = fromMarkdown(text, {
    // A single tilde is "about" or "to" more often than a line through text: "5~10% or 20~30%".
    extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  const { tree, remarks } = readableMarkdown(root);
  return { ...sectionsFromMdast(tree), remarks };
}
