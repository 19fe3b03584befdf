import type { Passage } from '../../../../src/domain/passage.ts';
import { type Mutation, type Told, each } from './told.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const date = `(?:(?:${months}) )?(?:\\d{1,2}, )?(?:19|20)\\d{2}`;

/** What a sentence is put under, and then told without. The blank is the sentence in small letters. */
const frames = {
  'condition cut': [
    'If the trustees agree, _',
    'Unless the trustees object, _',
    'Once the trustees have voted for it, _',
    '_, if the trustees agree',
    '_, unless the trustees object',
    '_, provided that the trustees agree',
    'With the written consent of the trustees, _',
  ],
  'date cut': [
    'From March 1, 2031, _',
    'Until March 1, 2031, _',
    'Starting in March 2031, _',
    'No earlier than March 1, 2031, _',
  ],
  'denied frame cut': [
    'It is a myth that _',
    'It is not true that _',
    'The trustees rejected a proposal that _',
    'The trustees considered whether _',
    'Nothing here should be read to mean that _',
    'Some people wrongly believe that _',
  ],
  'who it is for cut': [
    'For members hired before 1995, _',
    'For retired executives, _',
    'For employees who work in Nevada, _',
  ],
};

/** Words that bound a sentence where it stands, by kind of cut. */
const places: Readonly<Record<keyof typeof frames, readonly RegExp[]>> = {
  'condition cut': [
    /^(?:If|Unless|Once|When) [^,]+, /gu,
    /,? (?:if|unless|provided that|as long as) [^,;]+(?=\.$)/gu,
  ],
  'date cut': [
    new RegExp(`^(?:From|Until|Starting|Beginning|Effective|Before|After) ${date},? `, 'gu'),
    new RegExp(
      `(?<=\\b(?:may|can|must|will)\\b.*),? (?:from|until|starting|beginning|before|after) ${date}(?=\\.$)`,
      'gu',
    ),
  ],
  'denied frame cut': [
    /^.*\b(?:rejected|considered|studied|not mean|not say|denied|doubted)\b.* (?:that|whether) /gu,
  ],
  'who it is for cut': [
    /(?<=^Only )[^,]+?(?= (?:may|can|must)\b)/gu,
    /^Only [^,]+?(?= (?:may|can|must)\b)/gu,
  ],
};

/** True sentences told without what holds them in bounds or denies them. */
export const cutShort: Readonly<Record<keyof typeof frames, Mutation>> = {
  'condition cut': cut('condition cut'),
  'date cut': cut('date cut'),
  'denied frame cut': cut('denied frame cut'),
  'who it is for cut': cut('who it is for cut'),
};

function cut(kind: keyof typeof frames): Mutation {
  return (told) => [
    ...places[kind]
      .flatMap((place) => each(place, (found) => [found.startsWith('Only') ? 'You' : ''])(told))
      .map(({ text, passages }) => ({ text: capital(text), passages, isCut: true as const })),
    ...frames[kind].flatMap((frame) => put(frame, told)),
  ];
}

/** The sentence as it was, of a passage that now says it in the frame only; a table row is no sentence. */
function put(frame: string, { text, passages: [own] }: Told): Told[] {
  if (!own || text.includes(';') || !/\b(?:may|can|will|must|offers?|allows?|holds?|is|are)\b/u.test(text))
    return [];
  const inner = /^\p{Lu}\p{Ll}+\b/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  const framed = `${frame.replace('_', () => inner.replace(/[.]$/u, ''))}.`;
  const passage: Passage = { ...own, blocks: [{ kind: 'paragraph', text: framed }] };
  return [{ text, passages: [passage], isCut: true }];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
