import type { Element, Root } from 'hast';
import { isElement, textIn } from './hast-words.ts';

/** Whether an element is hidden from readers, by itself or by a plain rule of the page's own styles. */
export type IsHidden = (element: Element) => boolean;

/** Looks a page's `<style>` elements through for rules that hide a class or an id. */
export function hiddenIn(page: Root | Element): IsHidden {
  const isStyled = styledIn(page, hides);
  return (element) =>
    element.properties['hidden'] !== undefined ||
    element.properties['ariaHidden'] === 'true' ||
    isStyled(element);
}

const struckTags = new Set(['s', 'strike', 'del']);

/** Whether an element is struck through, by its name or by a plain rule of the page's own styles. */
export function struckIn(page: Root | Element): IsHidden {
  const isStyled = styledIn(page, (style) =>
    /;text-decoration(?:-line)?:[^;]*line-through/u.test(plain(style)),
  );
  return (element) => struckTags.has(element.tagName) || isStyled(element);
}

/** Elements of which such declarations are made, in themselves or by a class or an id. */
function styledIn(page: Root | Element, isSuch: (declarations: string) => boolean): IsHidden {
  const selectors = new Set(styleSheetsIn(page).flatMap((sheet) => selectorsOf(sheet, isSuch)));
  return (element) =>
    (typeof element.properties['style'] === 'string' && isSuch(element.properties['style'])) ||
    namesOf(element).some((name) => selectors.has(name));
}

/** Declarations without white space, each between semicolons. */
function plain(declarations: string): string {
  return `;${declarations.replaceAll(/\s|!important/gu, '').toLowerCase()};`;
}

/** Each way to take text out of sight that stands in one declaration. */
const unseen = [
  /;display:none/u,
  /;visibility:(?:hidden|collapse)/u,
  /;content-visibility:hidden/u,
  /;opacity:0?\.?0*%?;/u,
  /;font-size:0?\.?[0-2]?(?:px|pt|em|rem|%)?;/u,
  /;(?:left|top|right|bottom|text-indent|margin-(?:left|top)|inset(?:-\w+)*):-\d{4}/u,
  /;(?:left|top|right|bottom|text-indent|margin-(?:left|top)):-\d{3,}(?:vw|vh|%|em|rem)/u,
  /;transform:(?:[^;]*\))?(?:scale(?:3d|x|y)?\((?:[^;)]*,)?0?\.?0*%?[,)]|translate(?:3d|x|y)?\((?:[^;)]*,)?-\d{4})/u,
  /;scale:0?\.?0*%?;/u,
  /;clip-path:(?:inset\((?:[5-9]\d%|[^;)]*100%)|circle\(0(?:px|%)?[a)])/u,
  /;clip:rect\((?:0(?:px)?,?){4}\)/u,
  /;clip:rect\((?:1px,?){4}\)/u,
];
/** Width alone hides nothing: cells of a table are wider than they are told to be. */
const noHeight = /;(?:max-)?height:(?:0(?:px|pt|em|rem|vh|%)?|1px);/u;
const cutOff = /;overflow(?:-[xy])?:(?:hidden|clip)/u;

/** True for declarations by which text cannot be seen. */
function hides(declarations: string): boolean {
  const style = plain(declarations);
  const colour = /;color:([^;]+)/u.exec(style)?.[1];
  const background = /;background(?:-color)?:([^;]+)/u.exec(style)?.[1];
  return (
    unseen.some((way) => way.test(style)) ||
    (noHeight.test(style) && cutOff.test(style)) ||
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
function selectorsOf(sheet: string, isSuch: (declarations: string) => boolean): string[] {
  return rulesIn(withoutComments(sheet))
    .filter(({ declarations }) => isSuch(declarations))
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
