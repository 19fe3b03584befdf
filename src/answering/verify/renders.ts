import { sentencesOf } from '../sentences.ts';
import { type Pivot, denial, pivotsIn } from './pivots.ts';
import { softWords } from '../../retrieval/soft-words.ts';
import { stopWords } from '../../retrieval/stop-words.ts';
import { stemsOf } from '../../retrieval/words.ts';
import { fold, tokensOf } from '../understand/language/fold.ts';
import { englishMonths, monthNames } from '../understand/language/glossary/months.ts';
import { glossaryOf } from '../understand/language/glossary.ts';
import type { GlossaryLanguage, Language } from '../understand/language/language.ts';
import { segments } from '../understand/language/segments.ts';

/** Words of the rendering that neither the glossary nor the English explains, as a share of its content. */
const mostUnexplained = 0.34;
/** Two words of different languages that begin alike this far are one word: "administración". */
const alike = 4;
/** Words that turn a fact into advice. */
const gives = /\b(?:should|good idea)\b/u;
/** A rendering may run longer than the English, not much. */
const mostLonger = 2;

/**
 * Whether a sentence says in another language what the English one does, as far as can be told
 * without a translator: the same figures, months, denials, limits, assets and routes in the same order, as many
 * sentences, no term of the glossary and no name that the English lacks, and little that nothing
 * explains. When in doubt it does not.
 */
export function renders(rendered: string, english: string, language: Language): boolean {
  if (language === 'en' || language === 'other' || rendered.length > english.length * mostLonger)
    return false;
  return (
    sameShape(rendered, english) &&
    sameFigures(rendered, english) &&
    sameMonths(rendered, english, language) &&
    samePivots(rendered, english, language) &&
    isExplained(rendered, english, language)
  );
}

/** As many sentences, no question, and no clause beyond those of the English: "no problem: you may" is one. */
function sameShape(rendered: string, english: string): boolean {
  return (
    !/[?¿]/u.test(rendered) &&
    sentencesOf(rendered).length === sentencesOf(english).length &&
    pausesIn(rendered) <= pausesIn(english)
  );
}

function pausesIn(text: string): number {
  return text.match(/[,;:!–—(…“"«](?!\d)/gu)?.length ?? 0;
}

function figuresOf(text: string): string {
  return (text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? []).join(' ');
}

function sameFigures(rendered: string, english: string): boolean {
  return figuresOf(rendered) === figuresOf(english);
}

function sameMonths(rendered: string, english: string, language: GlossaryLanguage): boolean {
  return monthsIn(rendered, monthNames[language]) === monthsIn(english, englishMonths);
}

/** Denials, limits, assets, routes and names are the same and in the same order, and each denial stands at its word. */
function samePivots(rendered: string, english: string, language: GlossaryLanguage): boolean {
  const words = new Set(tokensOf(english).map(fold));
  const shared = new Set(
    tokensOf(rendered)
      .map(fold)
      .filter((word) => word.length >= alike && words.has(word)),
  );
  const said = pivotsIn(rendered, language, shared);
  return (
    said.every((pivot, at) => isPlaced(pivot, at, said)) &&
    inOrder(said) === inOrder(pivotsIn(english, 'en', shared))
  );
}

/** How far a denial may stand from what it denies, a "se" or "das" between. */
const denialReach = 2;

function isPlaced({ name, at, length }: Pivot, place: number, pivots: readonly Pivot[]): boolean {
  const [before, after] = [pivots[place - 1], pivots[place + 1]];
  return (
    name !== denial ||
    (after !== undefined && after.at - at - length < denialReach) ||
    (before !== undefined && at - before.at - before.length < denialReach)
  );
}

/** "May not" and "no puede" are one: a denial goes before the "may" beside it. */
function inOrder(pivots: readonly Pivot[]): string {
  return pivots
    .map(({ name }) => name)
    .join('|')
    .replaceAll(`may|${denial}`, `${denial}|may`);
}

/** Numbers of the months named; "may" and "march" are months only with a figure beside them. */
function monthsIn(text: string, names: string): string {
  const known = names.split(' ').map(fold);
  const words = tokensOf(text).map(fold);
  const isBesideFigure = (at: number): boolean =>
    [words[at - 2], words[at - 1], words[at + 1], words[at + 2]].some((word) => /^\d/u.test(word ?? ''));
  return words
    .flatMap((word, at) => (known.includes(word) && isBesideFigure(at) ? [known.indexOf(word)] : []))
    .toSorted((a, b) => a - b)
    .join(' ');
}

function isExplained(rendered: string, english: string, language: GlossaryLanguage): boolean {
  const glossary = glossaryOf(language);
  const held = new Set(stemsOf(english));
  const words = tokensOf(english).map(fold);
  let content = 0;
  let unexplained = 0;
  for (const { words: said, english: gloss } of segments(tokensOf(rendered), glossary)) {
    if (gloss !== null) {
      if (!isHeld(gloss, held) || (gives.test(gloss) && !gives.test(english))) return false;
      content += said.length;
      continue;
    }
    for (const word of said.filter((one) => !glossary.small.has(fold(one)) && !/^\P{L}/u.test(one))) {
      const isNear = words.some((known) => known.slice(0, alike) === fold(word).slice(0, alike));
      if (!isNear && /^\p{Lu}{2}/u.test(word)) return false;
      content += 1;
      if (!isNear) unexplained += 1;
    }
  }
  return content > 0 && unexplained <= content * mostUnexplained;
}

/** Every content word of a gloss stands in the English; little words and those that shape a question need not. */
function isHeld(gloss: string, held: ReadonlySet<string>): boolean {
  return tokensOf(gloss)
    .map((word) => word.toLowerCase())
    .filter((word) => !stopWords.has(word) && !softWords.has(word))
    .every((word) => stemsOf(word).every((stem) => held.has(stem)));
}
