import { z } from 'zod';
import { isIsoDate } from '../domain/iso-date.ts';

/** A calendar day; YAML's core schema leaves it a string. */
export const isoDate = z
  .string({ error: 'it takes a day as YYYY-MM-DD' })
  .refine(isIsoDate, { error: 'it takes a day that exists, as YYYY-MM-DD' });

/** Words; `readYaml` leaves a bare number a string, as written. */
export const words = z.string({ error: 'it takes text' }).trim().min(1, { error: 'it takes some text' });

/** A list of words; one alone may stand without the list. */
export const wordList = z.union([z.array(words), words.transform((word) => [word])], {
  error: 'it takes a list of texts',
});
