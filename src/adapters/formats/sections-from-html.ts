import type { Element, ElementContent, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Root as MdastRoot } from 'mdast';
import type { ReadDocument, Remark } from '../../domain/ports/document-format.ts';
import { textIn } from './hast-words.ts';
import type { IsHidden } from './hidden-html.ts';
import { isFurniture } from './html-furniture.ts';
import { readableTable } from './readable-table.ts';
import { sectionsFromMdast } from './sections-from-mdast.ts';

const nothingHidden: IsHidden = () => false;

/** HTML as sections: without navigation, scripts, and what is hidden from readers; remarks say what was lost. */
export function sectionsFromHtml(
  children: Root['children'],
  isHidden: IsHidden = nothingHidden,
): ReadDocument {
  const met = { hiddenWords: false, lostTable: false };
  const document = sectionsFromMdast(treeOf(children, isHidden, met));
  return { ...document, remarks: remarksOf(met) };
}

/** HTML as Markdown's own tree, under the same rules. */
export function markdownTreeOf(children: Root['children'], isHidden: IsHidden): MdastRoot {
  return treeOf(children, isHidden, { hiddenWords: false, lostTable: false });
}

function treeOf(children: Root['children'], isHidden: IsHidden, met: Met): MdastRoot {
  const tree = toMdast({ type: 'root', children: visible(children, isHidden, met) }, { document: true });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

interface Met {
  hiddenWords: boolean;
  lostTable: boolean;
}

/** Drops furniture and hidden elements: what a reader never sees is no evidence. */
function visible(children: Root['children'], isHidden: IsHidden, met: Met): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    if (child.type !== 'element' || isFurniture(child)) return [];
    if (isHidden(child)) {
      met.hiddenWords ||= textIn(child).trim() !== '';
      return [];
    }
    const element = {
      ...child,
      properties: withinReason(child),
      children: visible(child.children, isHidden, met),
    };
    if (child.tagName !== 'table') return [element];
    const { content, isLost } = readableTable(element);
    met.lostTable ||= isLost;
    return content;
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

function remarksOf({ hiddenWords, lostTable }: Met): Remark[] {
  const remarks: Remark[] = [];
  if (hiddenWords)
    remarks.push({
      code: 'hidden-text',
      message:
        'Text that readers of this page cannot see was left out; show it if it belongs to the document, or delete it.',
    });
  if (lostTable)
    remarks.push({
      code: 'table-lost',
      message:
        'A table holds another table, or cells merged in a way its rows cannot be read by; make it a plain table with one heading row.',
    });
  return remarks;
}
