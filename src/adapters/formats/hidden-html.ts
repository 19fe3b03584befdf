import type { Element, Root } from 'hast';
import { isElement, textIn } from './hast-words.ts';

/** Whether an element is hidden from readers, by itself or by a plain rule of the page's own styles. */
export type IsHidden = (element: Element) => boolean;

/** Looks a page's `<style>` elements through for rules that hide a class or an id. */
export function hiddenIn(page: Root | Element): IsHidden {
  const selectors = new Set(styleSheetsIn(page).flatMap(hidingSelectors));
  return (element) => isHiddenByItself(element) || namesOf(element).some((name) => selectors.has(name));
}

function isHiddenByItself({ properties }: Element): boolean {
  return (
    properties['hidden'] !== undefined ||
    properties['ariaHidden'] === 'true' ||
    (typeof properties['style'] === 'string' && hides(properties['style']))
  );
}

/** True for declarations by which text cannot be seen. */
function hides(declarations: string): boolean {
  const style = `;${declarations.replaceAll(/\s|!important/gu, '').toLowerCase()};`;
  const colour = /;color:([^;]+)/u.exec(style)?.[1];
  const background = /;background(?:-color)?:([^;]+)/u.exec(style)?.[1];
  return (
    /;(?:display:none|visibility:hidden|opacity:0?\.?0*;|font-size:0?\.?[0-2]?(?:px|pt|em|rem|%)?;|(?:left|top|text-indent):-\d{4})/u.test(
      style,
    ) ||
    (colour !== undefined && plainColour(colour) === plainColour(background ?? ''))
  );
}

function plainColour(colour: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/u.exec(colour);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  return { white: '#ffffff', 'rgb(255,255,255)': '#ffffff', black: '#000000' }[colour] ?? colour;
}

function styleSheetsIn(parent: Root | Element): string[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return isElement(child, 'style') ? [textIn(child)] : styleSheetsIn(child);
  });
}

/** `.class` and `#id` of rules for every screen; what stands in `@media` and the like is passed over. */
function hidingSelectors(sheet: string): string[] {
  return rulesIn(withoutComments(sheet))
    .filter(({ declarations }) => hides(declarations))
    .flatMap(({ selectors }) => selectors.split(','))
    .map((selector) => selector.trim())
    .filter((selector) => /^[a-z\d]*[.#][\w-]+$/iu.test(selector));
}

function withoutComments(sheet: string): string {
  const [first = '', ...rest] = sheet.split('/*');
  return [first, ...rest.map((piece) => piece.split('*/').slice(1).join('*/'))].join('');
}

/** The rules that stand in no other; one pass over the braces, however they are nested. */
function rulesIn(sheet: string): { selectors: string; declarations: string }[] {
  const rules: { selectors: string; declarations: string }[] = [];
  let depth = 0;
  let selectors = '';
  for (const part of sheet.split(/(?=[{}])/u)) {
    const text = part.replace(/^[{}]/u, '');
    if (part.startsWith('{')) depth += 1;
    else if (part.startsWith('}')) depth = Math.max(0, depth - 1);
    if (depth === 0) selectors = text;
    else if (depth === 1 && part.startsWith('{')) rules.push({ selectors, declarations: text });
  }
  return rules;
}

function namesOf({ tagName, properties }: Element): string[] {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  const names = [
    ...classes.map((name) => `.${name}`),
    ...(properties['id'] === undefined ? [] : [`#${properties['id']}`]),
  ];
  return names.flatMap((name) => [name, `${tagName}${name}`]);
}
