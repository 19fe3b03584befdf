import { type Passage, textOf } from '../../../src/domain/passage.ts';
import { sentencesOf } from '../../../src/answering/sentences.ts';
import { readFixturePlans } from '../../drafting/fixture-plans.ts';
import { readFolder } from '../../support/read-folder.ts';
import type { Elsewhere } from './mutations/in-sources.ts';
import type { Told } from './mutations/told.ts';

/** Fewer words than this say too little to be true or false. */
const fewestWords = 5;

/** Passages of a collection of documents, with where else a statement might be laid to. */
export interface Collection {
  passages: readonly Passage[];
  elsewhere: (passage: Passage) => Elsewhere;
}

/** All passages of the sample folder and of the fixture plans. */
export async function ourDocuments(): Promise<Collection> {
  const sample = (await readFolder('knowledge')).knowledge;
  const fixtures = await readFixturePlans({ asTwins: false });
  return collectionOf([sample, fixtures].flatMap(({ passages }) => [...passages.values()].flat()));
}

/** Neighbours by path; of other documents every seventh passage, to keep the count in bounds. */
export function collectionOf(passages: readonly Passage[]): Collection {
  const byPath = Map.groupBy(passages, ({ path }) => path);
  const spread = passages.filter((_, at) => at % 7 === 0);
  return {
    passages,
    elsewhere: (own) => ({
      sameDocument: (byPath.get(own.path) ?? []).filter((passage) => passage.id !== own.id),
      otherDocuments: spread.filter(({ path }) => path !== own.path),
    }),
  };
}

/** Every sentence and every table row, each told of its own passage. */
export function ownSentences(passages: readonly Passage[]): Told[] {
  return passages.flatMap((passage) =>
    passage.blocks
      .flatMap((block) => (block.kind === 'row' ? [`${textOf(block)}.`] : sentencesOf(block.text)))
      .filter((text) => text.split(' ').length >= fewestWords && /[.!?]["”')\]]*$/u.test(text))
      .map((text) => ({ text, passages: [passage] })),
  );
}
