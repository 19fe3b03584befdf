import type { Element, ElementContent } from 'xast';
import { levelOf, strikeIn, type WordStyle } from './word-styles.ts';
import { holds, type WordNames, wordNamesIn, wordsIn } from './word-xml.ts';

/** What was met on the way that HR should know. */
export interface WordNotes {
  hasHiddenText: boolean;
  hasTrackedChanges: boolean;
  hasStruckText: boolean;
}

interface Place {
  /** The paragraph's style hides its text. */
  isHidden: boolean;
  /** The paragraph's style strikes its text through. */
  isStruck: boolean;
  /** White text can be read here: in a table or a box, which may be dark, or on a shaded paragraph. */
  mayBeDark: boolean;
}

/**
 * A Word part as a reader sees it, for mammoth, which reads hidden text and knows headings by name only. Hidden
 * and struck runs, hidden rows, pictures and unfilled prompts are taken out, text boxes laid open, headings by level given their names.
 */
export function readableWord(
  root: Element,
  styles: ReadonlyMap<string, WordStyle>,
  notes: WordNotes,
): Element {
  const names = wordNamesIn(root);
  return rewritten(root, { isHidden: false, isStruck: false, mayBeDark: false });

  function rewritten(element: Element, place: Place): Element {
    return { ...element, children: element.children.flatMap((node) => seen(node, place)) };
  }

  function seen(node: ElementContent, place: Place): ElementContent[] {
    if (node.type !== 'element') return [node];
    if (isTracked(node, names)) notes.hasTrackedChanges = true;
    if (isPicture(node) || isPrompt(node, names)) return [];
    if (node.name === 'mc:AlternateContent' || names.is(node, 'drawing'))
      return openedBox(node, names).flatMap((box) => [rewritten(box, { ...place, mayBeDark: true })]);
    if (names.is(node, 'p')) return [paragraph(node, place)];
    if (names.is(node, 'tbl')) return [rewritten(node, { ...place, mayBeDark: true })];
    if (isHiddenRow(node, names) || (names.is(node, 'r') && isHiddenRun(node, place))) {
      if (wordsIn(node).trim() !== '') notes.hasHiddenText = true;
      return [];
    }
    if (!names.is(node, 'r') || !isStruckRun(node, place)) return [rewritten(node, place)];
    if (wordsIn(node).trim() !== '') notes.hasStruckText = true;
    return [spaceFor(node, names)];
  }

  function paragraph(node: Element, place: Place): Element {
    const properties = names.child(node, 'pPr');
    const style = styles.get(names.value(names.child(properties, 'pStyle'), 'val') ?? '');
    const level = levelOf(properties, names) ?? style?.headingLevel ?? null;
    const read = rewritten(node, {
      isHidden: style?.isHidden ?? false,
      isStruck: style?.isStruck ?? false,
      mayBeDark: place.mayBeDark || names.child(properties, 'shd') !== undefined,
    });
    return level === null ? read : asHeading(read, level, names);
  }

  function isStruckRun(run: Element, place: Place): boolean {
    const properties = names.child(run, 'rPr');
    const style = styles.get(names.value(names.child(properties, 'rStyle'), 'val') ?? '');
    return strikeIn(properties, names) ?? (place.isStruck || style?.isStruck === true);
  }

  function isHiddenRun(run: Element, place: Place): boolean {
    const properties = names.child(run, 'rPr');
    const vanish = names.child(properties, 'vanish');
    if (vanish) return names.isOn(vanish);
    const style = styles.get(names.value(names.child(properties, 'rStyle'), 'val') ?? '');
    if (place.isHidden || style?.isHidden === true) return true;
    const isTiny = Number(names.value(names.child(properties, 'sz'), 'val') ?? 24) <= smallestHalfPoints;
    const isWhite = /^f{6}$/iu.test(names.value(names.child(properties, 'color'), 'val') ?? '');
    const isShaded = ['shd', 'highlight'].some((name) => names.child(properties, name) !== undefined);
    return isTiny || (isWhite && !isShaded && !place.mayBeDark);
  }
}

function isHiddenRow(element: Element, names: WordNames): boolean {
  return names.is(element, 'tr') && names.isOn(names.child(names.child(element, 'trPr'), 'hidden'));
}

/** A space in place of a run, so that the words around it stay apart. */
function spaceFor(run: Element, names: WordNames): Element {
  const text: Element = {
    type: 'element',
    name: names.named('t'),
    attributes: { 'xml:space': 'preserve' },
    children: [{ type: 'text', value: ' ' }],
  };
  return { ...run, children: [text] };
}

/** Half points of a type size nobody can read. */
const smallestHalfPoints = 4;

function isTracked(element: Element, names: WordNames): boolean {
  return ['ins', 'del', 'moveFrom', 'moveTo'].some((name) => names.is(element, name));
}

function isPicture(element: Element): boolean {
  return element.name === 'pic:pic' || element.name === 'v:imagedata';
}

/** "Click or tap here to enter text." */
function isPrompt(element: Element, names: WordNames): boolean {
  return (
    names.is(element, 'sdt') && names.child(names.child(element, 'sdtPr'), 'showingPlcHdr') !== undefined
  );
}

/** The text of a box in the one shape mammoth reads; of a drawing without text nothing is left. */
function openedBox(element: Element, names: WordNames): Element[] {
  const content = boxIn(element, names.named('txbxContent'));
  if (content) return [{ type: 'element', name: names.named('pict'), attributes: {}, children: [content] }];
  return element.name === 'mc:AlternateContent' && holds(element, names.named('t')) ? [element] : [];
}

function boxIn(element: Element, name: string): Element | null {
  for (const node of element.children) {
    if (node.type !== 'element') continue;
    const found = node.name === name ? node : boxIn(node, name);
    if (found) return found;
  }
  return null;
}

const deepestHeading = 6;

/** The paragraph under the style id by which mammoth knows a heading. */
function asHeading(node: Element, level: number, names: WordNames): Element {
  const style: Element = {
    type: 'element',
    name: names.named('pStyle'),
    attributes: { [names.named('val')]: `Heading${Math.min(level, deepestHeading)}` },
    children: [],
  };
  const properties = names.child(node, 'pPr');
  const others = (properties?.children ?? []).filter((one) => !names.is(one, 'pStyle'));
  const changed: Element = {
    type: 'element',
    name: names.named('pPr'),
    attributes: properties?.attributes ?? {},
    children: [style, ...others],
  };
  return { ...node, children: [changed, ...node.children.filter((one) => one !== properties)] };
}
