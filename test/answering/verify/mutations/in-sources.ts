import { type Passage, bodyOf } from '../../../../src/domain/passage.ts';
import { stemsOf } from '../../../../src/retrieval/words.ts';
import type { Mutation, Told } from './told.ts';
import { bare } from './told.ts';

/** Passages that a statement might be laid to by mistake. */
export interface Elsewhere {
  /** Others of the same document. */
  sameDocument: readonly Passage[];
  /** Of other documents: another plan's, or other news. */
  otherDocuments: readonly Passage[];
}

/** Passages tried for one statement: those nearest in words, where a mix-up is likeliest. */
const most = 2;

/** True statements laid to the wrong passages, or put together from two, by kind of change. */
export function inSources(elsewhere: (passage: Passage) => Elsewhere): Readonly<Record<string, Mutation>> {
  const from =
    (pick: (places: Elsewhere) => readonly Passage[]): Mutation =>
    (told) => {
      const [own] = told.passages;
      return own
        ? nearest(told, pick(elsewhere(own))).map((passage) => ({ ...told, passages: [passage] }))
        : [];
    };
  return {
    'another passage cited': from(({ sameDocument }) => sameDocument),
    'another document cited': from(({ otherDocuments }) => otherDocuments),
    'two sentences stitched': stitched((text) => text, elsewhere),
    'two quotes stitched': stitched((text) => `It says “${text.replace(/[.]$/u, '')}”.`, elsewhere),
    "the other passage's figure": otherFigure(elsewhere),
  };
}

function nearest({ text }: Told, passages: readonly Passage[]): Passage[] {
  const said = new Set(stemsOf(text));
  const shared = (passage: Passage): number =>
    stemsOf(bodyOf(passage)).filter((stem) => said.has(stem)).length;
  return passages
    .filter((passage) => !bare(bodyOf(passage)).includes(bare(text)))
    .map((passage) => ({ passage, shared: shared(passage) }))
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ passage }) => passage);
}

/** Half a sentence of one passage and half of another, both cited. */
function stitched(shape: (text: string) => string, elsewhere: (passage: Passage) => Elsewhere): Mutation {
  return (told) => {
    const [own] = told.passages;
    const [other] = own ? nearest(told, elsewhere(own).sameDocument) : [];
    const theirs = other?.blocks.flatMap((block) => (block.kind === 'row' ? [] : [block.text]))[0];
    if (!own || !other || theirs === undefined) return [];
    const head = told.text.split(' ');
    const tail = theirs.split(/(?<=[.!?]) /u)[0]?.split(' ') ?? [];
    if (head.length < 8 || tail.length < 8) return [];
    const text = [
      ...head.slice(0, Math.ceil(head.length / 2)),
      ...tail.slice(Math.floor(tail.length / 2)),
    ].join(' ');
    return [{ text: shape(text), passages: [own, other] }];
  };
}

const figures = [/\$\d[\d,]*(?:\.\d+)?/u, /\d+(?:\.\d+)?%/u];

/** A figure of the same kind that stands in another passage, which is cited too. */
function otherFigure(elsewhere: (passage: Passage) => Elsewhere): Mutation {
  return (told) => {
    const [own] = told.passages;
    if (!own) return [];
    const others = elsewhere(own).sameDocument;
    return figures.flatMap((kind) => {
      const mine = kind.exec(told.text)?.[0];
      const other = others.find((passage) => (kind.exec(bodyOf(passage))?.[0] ?? mine) !== mine);
      const theirs = other && kind.exec(bodyOf(other))?.[0];
      if (mine === undefined || !other || theirs === undefined) return [];
      return [{ text: told.text.replace(mine, () => theirs), passages: [own, other] }];
    });
  };
}
