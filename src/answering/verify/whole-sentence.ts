import { type Passage, textOf } from '../../domain/passage.ts';
import { sentencesOf } from '../sentences.ts';
import { deniedItems } from './list-leads.ts';
import { unitsOf } from '../units.ts';

interface Word {
  form: string;
  /** A sentence, item, row or heading begins with it. */
  opens: boolean;
  /** One ends with it. */
  closes: boolean;
}

/**
 * True when a text stands word for word in the passage, from where a sentence, item or row begins to
 * where one ends: "participants may leave" does not, where it says "no participants may leave".
 */
export function standsWhole(text: string, passage: Passage): boolean {
  const wanted = formsOf(text);
  const said = [
    passage.headings,
    passage.blocks.map(textOf),
    unitsOf(passage).flatMap((unit) => [unit.text, unit.alone]),
  ];
  const denied = deniedItems(passage);
  const words = said
    .flat()
    .filter((one) => !denied.has(one))
    .flatMap(wordsIn);
  return (
    wanted.length > 0 &&
    words.some(
      ({ opens }, at) =>
        opens &&
        (words[at + wanted.length - 1]?.closes ?? false) &&
        wanted.every((form, place) => words[at + place]?.form === form),
    )
  );
}

function wordsIn(text: string): Word[] {
  return sentencesOf(text).flatMap((sentence) => {
    const forms = formsOf(sentence);
    return forms.map((form, at) => ({ form, opens: at === 0, closes: at === forms.length - 1 }));
  });
}

function formsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[$€£]?[\p{L}\p{N}]+%?/gu) ?? []
  );
}
