import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Root as MdastRoot } from 'mdast';
import type { TextFormat, ReadDocument } from '../../domain/ports/document-format.ts';
import { readableTable } from './readable-table.ts';
import { sectionsFromMdast } from './sections-from-mdast.ts';

/** Parts of a page that are not its content. */
const furniture = new Set([
  'nav',
  'header',
  'footer',
  'aside',
  'script',
  'style',
  'noscript',
  'template',
  'form',
  'button',
  'svg',
  'iframe',
]);

/** A web page: its main content, without navigation, scripts, and what is hidden from readers. */
export const html: TextFormat = { input: 'text', extensions: ['.html'], hasFrontMatter: false, read };

function read(text: string): ReadDocument {
  const page = fromHtml(text);
  const content = mainOf(page) ?? page;
  const document = sectionsFromMdast(treeOf(content.children));
  return { ...document, title: document.title ?? titleOf(page) };
}

/** A piece of HTML, such as stands in Markdown, as Markdown's own tree. */
export function readHtmlPiece(text: string): MdastRoot {
  return treeOf(fromHtml(text, { fragment: true }).children);
}

function treeOf(children: Root['children']): MdastRoot {
  return asRoot(toMdast({ type: 'root', children: visible(children) }, { document: true }));
}

function asRoot(tree: ReturnType<typeof toMdast>): MdastRoot {
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

function mainOf(page: Root): Element | null {
  return (
    findElement(page, (element) => element.tagName === 'main') ??
    findElement(page, (element) => element.tagName === 'article')
  );
}

function titleOf(page: Root): string | null {
  const title = findElement(page, (element) => element.tagName === 'title');
  const text = (title?.children ?? [])
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  return text === '' ? null : text;
}

function findElement(parent: Root | Element, fits: (element: Element) => boolean): Element | null {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const found = fits(child) ? child : findElement(child, fits);
    if (found) return found;
  }
  return null;
}

/** Drops furniture and hidden elements: what a reader never sees is no evidence. */
function visible(children: Root['children']): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    if (child.type !== 'element' || furniture.has(child.tagName) || isHidden(child)) return [];
    const element = { ...child, properties: withinReason(child), children: visible(child.children) };
    return child.tagName === 'table' ? readableTable(element) : [element];
  });
}

const widestSpan = 100;

/** A cell said to span a thousand million columns would be filled up with as many empty ones. */
function withinReason({ properties }: Element): Element['properties'] {
  const { colSpan, rowSpan, ...others } = properties;
  return {
    ...others,
    ...(Number(colSpan) <= widestSpan ? { colSpan } : {}),
    ...(Number(rowSpan) <= widestSpan ? { rowSpan } : {}),
  };
}

function isHidden({ properties }: Element): boolean {
  const style =
    typeof properties['style'] === 'string' ? properties['style'].replaceAll(/\s/gu, '').toLowerCase() : '';
  return (
    properties['hidden'] !== undefined ||
    properties['ariaHidden'] === 'true' ||
    style.includes('display:none') ||
    style.includes('visibility:hidden')
  );
}
