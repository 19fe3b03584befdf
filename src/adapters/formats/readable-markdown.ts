import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes, Root, RootContent } from 'mdast';
import type { Remark } from '../../domain/ports/document-format.ts';
import { hiddenIn, struckIn } from './hidden-html.ts';
import { readHtmlPiece } from './html.ts';
import { hiddenRemark, struckRemark } from './unseen-remarks.ts';

/** What a reader of Markdown does not see, or sees struck through. */
interface Met {
  hidden: boolean;
  struck: boolean;
}

/**
 * Markdown as a reader sees it shown: HTML between its paragraphs is read as HTML; what stands between tags that
 * hide or strike it, in a line or over several paragraphs, is left out, as is ~~struck text~~.
 */
export function readableMarkdown(root: Root): { tree: Root; remarks: Remark[] } {
  const met: Met = { hidden: false, struck: false };
  const remarks: Remark[] = [];
  const tree = seen(root, met);
  const children = tree.children.flatMap((node) => {
    if (node.type !== 'html') return [node];
    const piece = readHtmlPiece(node.value);
    remarks.push(...piece.remarks);
    return piece.tree.children;
  });
  if (met.hidden) remarks.push(hiddenRemark);
  if (met.struck) remarks.push(struckRemark);
  const first = remarks.filter(({ code }, at) => remarks.findIndex((other) => other.code === code) === at);
  return { tree: { ...tree, children }, remarks: first };
}

/** A node without what is hidden or struck in it. */
function seen<Node extends Nodes>(node: Node, met: Met): Node {
  if (!('children' in node)) return node;
  const standing = standingOf(node.children, holdsBlocks(node) ? 'div' : 'span');
  const children = node.children.flatMap((child: RootContent, at): RootContent[] => {
    const how = child.type === 'delete' ? 'struck' : standing.get(at);
    if (how === undefined) return [seen(child, met)];
    if (hasWords(child)) met[how] = true;
    return isBlock(child) ? [] : [{ type: 'text', value: ' ' }];
  });
  return { ...node, children };
}

function holdsBlocks({ type }: Nodes): boolean {
  return ['root', 'blockquote', 'list', 'listItem'].includes(type);
}

/** Blocks leave nothing behind, words a space. */
function isBlock({ type }: RootContent): boolean {
  return ['paragraph', 'heading', 'list', 'listItem', 'table', 'blockquote', 'code'].includes(type);
}

const place = 'dataPlace';

/** Which of these nodes stand between tags that hide or strike them, by their index: their places are read as HTML. */
function standingOf(nodes: readonly RootContent[], tag: 'span' | 'div'): Map<number, 'hidden' | 'struck'> {
  const standing = new Map<number, 'hidden' | 'struck'>();
  if (!nodes.some(({ type }) => type === 'html')) return standing;
  const html = nodes.map(
    (node, at) => `<${tag} data-place="${at}"></${tag}>${node.type === 'html' ? node.value : ''}`,
  );
  const page = fromHtml(html.join(''), { fragment: true });
  const [isHidden, isStruck] = [hiddenIn(page), struckIn(page)];
  const look = (parent: HtmlRoot | Element, how: 'hidden' | 'struck' | null): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const at = child.properties[place];
      if (at !== undefined && how !== null) standing.set(Number(at), how);
      look(child, how ?? (isHidden(child) ? 'hidden' : isStruck(child) ? 'struck' : null));
    }
  };
  look(page, null);
  return standing;
}

function hasWords(node: Nodes): boolean {
  if ('children' in node) return node.children.some(hasWords);
  return node.type !== 'html' && 'value' in node && node.value.trim() !== '';
}
