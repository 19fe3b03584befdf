import type { Element, ElementContent, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Root as MdastRoot } from 'mdast';
import type { ReadDocument, Remark } from '../../domain/ports/document-format.ts';
import { textIn } from './hast-words.ts';
import type { IsHidden } from './hidden-html.ts';
import { isFurniture } from './html-furniture.ts';
import { readableTable } from './readable-table.ts';
import { sectionsFromMdast } from './sections-from-mdast.ts';
import { hiddenRemark, struckRemark } from './unseen-remarks.ts';

/** Which elements a reader does not see, or sees struck through. */
export interface Seeing {
  isHidden: IsHidden;
  isStruck: IsHidden;
}

const allSeen: Seeing = { isHidden: () => false, isStruck: () => false };

/** HTML as sections: without navigation, scripts, and what is hidden from readers; remarks say what was lost. */
export function sectionsFromHtml(children: Root['children'], seeing: Seeing = allSeen): ReadDocument {
  const { tree, remarks } = markdownTreeOf(children, seeing);
  return { ...sectionsFromMdast(tree), remarks };
}

/** HTML as Markdown's own tree, under the same rules. */
export function markdownTreeOf(
  children: Root['children'],
  seeing: Seeing,
): { tree: MdastRoot; remarks: Remark[] } {
  const met: Met = { hiddenWords: false, struckWords: false, lostTable: false };
  const tree = toMdast({ type: 'root', children: visible(children, seeing, met) }, { document: true });
  return { tree: tree.type === 'root' ? tree : { type: 'root', children: [] }, remarks: remarksOf(met) };
}

interface Met {
  hiddenWords: boolean;
  struckWords: boolean;
  lostTable: boolean;
}

/** Drops furniture and hidden elements: what a reader never sees is no evidence. */
function visible(children: Root['children'], seeing: Seeing, met: Met): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    if (child.type !== 'element' || isFurniture(child)) return [];
    if (seeing.isHidden(child)) {
      met.hiddenWords ||= textIn(child).trim() !== '';
      return [];
    }
    if (seeing.isStruck(child)) {
      met.struckWords ||= textIn(child).trim() !== '';
      return emptied(child);
    }
    const element = {
      ...child,
      properties: withinReason(child),
      children: visible(child.children, seeing, met),
    };
    if (child.tagName !== 'table') return [element];
    const { content, isLost } = readableTable(element);
    met.lostTable ||= isLost;
    return content;
  });
}

/** A space for struck words, so that those around them stay apart; a struck cell stays, or its row would shift. */
function emptied(struck: Element): ElementContent[] {
  if (!['td', 'th'].includes(struck.tagName)) return [{ type: 'text', value: ' ' }];
  return [{ ...struck, properties: withinReason(struck), children: [] }];
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

function remarksOf({ hiddenWords, struckWords, lostTable }: Met): Remark[] {
  const remarks: Remark[] = [];
  if (hiddenWords) remarks.push(hiddenRemark);
  if (struckWords) remarks.push(struckRemark);
  if (lostTable)
    remarks.push({
      code: 'table-lost',
      message:
        'A table holds another table, or cells merged in a way its rows cannot be read by; make it a plain table with one heading row.',
    });
  return remarks;
}
