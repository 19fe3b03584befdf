import { z } from 'zod';
import { wordList, words } from './schema.ts';

/** An asset class HR adds, or more words for one that is built in. */
export interface AddedAsset {
  id: string;
  name: string | null;
  terms: string[];
  groups: string[];
}

/** One entry of `assets.yaml`: adds an asset class or synonyms to the built-in ones. */
export const assetEntry: z.ZodType<AddedAsset> = z
  .strictObject({
    id: words,
    name: words.optional(),
    terms: wordList.optional(),
    groups: wordList.optional(),
  })
  .transform(({ id, name, terms, groups }) => ({
    id,
    name: name ?? null,
    terms: (terms ?? []).map((term) => term.toLowerCase()),
    groups: groups ?? [],
  }));

/** The file as a list whose entries are judged one by one. */
export const assetsFile = z.array(z.unknown(), {
  error: 'it takes a list of asset classes, each beginning with "- id:"',
});
