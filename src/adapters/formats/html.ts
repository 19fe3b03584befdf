import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Root as MdastRoot } from 'mdast';
import type { ReadDocument, Remark, TextFormat } from '../../domain/ports/document-format.ts';
import { textIn } from './hast-words.ts';
import { hiddenIn, struckIn } from './hidden-html.ts';
import { markdownTreeOf, sectionsFromHtml } from './sections-from-html.ts';

/** A web page: its main content, without navigation, scripts, and what is hidden from readers. */
export const html: TextFormat = { input: 'text', extensions: ['.html'], hasFrontMatter: false, read };

function read(text: string): ReadDocument {
  const page = fromHtml(text);
  const content = mainOf(page) ?? page;
  const document = sectionsFromHtml(content.children, { isHidden: hiddenIn(page), isStruck: struckIn(page) });
  return { ...document, title: document.title ?? titleOf(page) };
}

/** A piece of HTML, such as stands in Markdown, as Markdown's own tree. */
export function readHtmlPiece(text: string): { tree: MdastRoot; remarks: Remark[] } {
  const piece = fromHtml(text, { fragment: true });
  return markdownTreeOf(piece.children, { isHidden: hiddenIn(piece), isStruck: struckIn(piece) });
}

/** The part that says it is the main one; else the article, where there is but one. */
function mainOf(page: Root): Element | null {
  const [main] = elementsIn(
    page,
    ({ tagName, properties }) => tagName === 'main' || properties['role'] === 'main',
  );
  const articles = elementsIn(page, ({ tagName }) => tagName === 'article');
  return main ?? (articles.length === 1 ? (articles[0] ?? null) : null);
}

function titleOf(page: Root): string | null {
  const [title] = elementsIn(page, ({ tagName }) => tagName === 'title');
  const text = title ? textIn(title).replace(/\s+/gu, ' ').trim() : '';
  return text === '' ? null : text;
}

/** The elements that fit, without those inside of them. */
function elementsIn(parent: Root | Element, fits: (element: Element) => boolean): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return fits(child) ? [child] : elementsIn(child, fits);
  });
}
