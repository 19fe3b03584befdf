import type { Element } from 'xast';
import { type WordNames, wordNamesIn } from './word-xml.ts';

/** What a style of a Word file says that matters here, what it is based on included. */
export interface WordStyle {
  /** 1 for a heading of the first level, null for none. */
  headingLevel: number | null;
  isHidden: boolean;
  /** Its text is struck through. */
  isStruck: boolean;
}

/** The styles of `word/styles.xml` by their ids. */
export function stylesIn(root: Element): Map<string, WordStyle> {
  const names = wordNamesIn(root);
  const elements = new Map(
    root.children.flatMap((node): [string, Element][] =>
      names.is(node, 'style') ? [[names.value(node, 'styleId') ?? '', node]] : [],
    ),
  );
  return new Map([...elements.keys()].map((id) => [id, styleOf(id, elements, names)]));
}

/** Styles stand on one another; a circle of them ends with the longest chain that Word allows. */
const longestChain = 11;

function styleOf(id: string, elements: ReadonlyMap<string, Element>, names: WordNames): WordStyle {
  let headingLevel: number | null = null;
  let isHidden: boolean | null = null;
  let isStruck: boolean | null = null;
  let at = elements.get(id);
  for (let step = 0; at && step < longestChain; step += 1) {
    const properties = names.child(at, 'rPr');
    const vanish = names.child(properties, 'vanish');
    isStruck ??= strikeIn(properties, names);
    headingLevel ??= levelOf(names.child(at, 'pPr'), names);
    if (vanish) isHidden ??= names.isOn(vanish);
    at = elements.get(names.value(names.child(at, 'basedOn'), 'val') ?? '');
  }
  return { headingLevel, isHidden: isHidden ?? false, isStruck: isStruck ?? false };
}

/** Whether properties strike text through, once or twice; null when they say nothing of it. */
export function strikeIn(properties: Element | undefined, names: WordNames): boolean | null {
  const lines = ['strike', 'dstrike'].flatMap((name) => names.child(properties, name) ?? []);
  return lines.length === 0 ? null : lines.some((line) => names.isOn(line));
}

/** Outline levels count from 0; 9 is body text. */
export function levelOf(properties: Element | undefined, names: WordNames): number | null {
  const level = Number(names.value(names.child(properties, 'outlineLvl'), 'val') ?? Number.NaN);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null;
}
