import type { Element, ElementContent, Root } from 'xast';

/** Elements of WordprocessingML by their local names, whatever prefix a file gives them. */
export interface WordNames {
  is(node: ElementContent | Root['children'][number], name: string): node is Element;
  /** The first child of that name. */
  child(parent: Element | undefined, name: string): Element | undefined;
  /** An attribute of the same namespace. */
  value(element: Element | undefined, name: string): string | undefined;
  /** True when a switch such as `<w:vanish/>` is there and not turned off. */
  isOn(element: Element | undefined): boolean;
  named(name: string): string;
}

const wordNamespaces =
  /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml\/(?:2006\/)?main$/u;

/** The names as this part writes them. */
export function wordNamesIn(root: Element): WordNames {
  const declared = Object.entries(root.attributes).find(([, uri]) => wordNamespaces.test(uri ?? ''));
  const prefix = declared?.[0] === 'xmlns' ? '' : `${declared?.[0].replace('xmlns:', '') ?? 'w'}:`;
  const named = (name: string): string => `${prefix}${name}`;
  const is = (node: ElementContent | Root['children'][number], name: string): node is Element =>
    node.type === 'element' && node.name === named(name);
  const value = (element: Element | undefined, name: string): string | undefined =>
    element?.attributes[named(name)] ?? undefined;
  return {
    is,
    named,
    value,
    child: (parent, name) =>
      parent?.children.find((node): node is Element => node.type === 'element' && node.name === named(name)),
    isOn: (element) => element !== undefined && !['0', 'false', 'off'].includes(value(element, 'val') ?? ''),
  };
}

/** The element that holds a part's all. */
export function rootOf(tree: Root): Element | null {
  return tree.children.find((node): node is Element => node.type === 'element') ?? null;
}

/** The words within an element, whatever it is. */
export function wordsIn(element: Element): string {
  return element.children
    .map((node) =>
      node.type === 'text' || node.type === 'cdata'
        ? node.value
        : node.type === 'element'
          ? wordsIn(node)
          : '',
    )
    .join('');
}

/** True when an element of that full name stands anywhere within. */
export function holds(element: Element, name: string): boolean {
  return element.children.some(
    (node) => node.type === 'element' && (node.name === name || holds(node, name)),
  );
}
