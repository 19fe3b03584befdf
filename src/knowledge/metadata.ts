import { z } from 'zod';
import { type Source, documentKinds, policyStatuses } from '../domain/document.ts';
import { isoDate, wordList, words } from './schema.ts';

const everywhere = {
  title: words.optional(),
  effective: isoDate.optional(),
  until: isoDate.optional(),
  supersedes: wordList.optional(),
  draft: z.boolean().optional(),
  url: z.url({ protocol: /^https?$/u, error: 'it takes a web address that begins with https://' }).optional(),
};

const limited = {
  assets: wordList.optional(),
  plans: wordList
    .refine((plans) => plans.length > 0, {
      error: 'it takes at least one plan id; leave it out for everyone',
    })
    .optional(),
};

const schemas = {
  plan: z.strictObject({ ...everywhere, kind: z.enum(documentKinds).optional() }),
  policy: z.strictObject({
    ...everywhere,
    ...limited,
    publisher: words.optional(),
    published: isoDate.optional(),
    occurred: isoDate.optional(),
    status: z.enum(policyStatuses).optional(),
  }),
  faq: z.strictObject({
    ...everywhere,
    ...limited,
    question: words.optional(),
    reviewed: isoDate.optional(),
    reviewer: words.optional(),
  }),
};

/** What may stand in a document's front matter or sidecar; contract section 1. */
export interface Metadata {
  title?: string | undefined;
  effective?: string | undefined;
  until?: string | undefined;
  supersedes?: string[] | undefined;
  draft?: boolean | undefined;
  url?: string | undefined;
  kind?: (typeof documentKinds)[number] | undefined;
  assets?: string[] | undefined;
  plans?: string[] | undefined;
  publisher?: string | undefined;
  published?: string | undefined;
  occurred?: string | undefined;
  status?: (typeof policyStatuses)[number] | undefined;
  question?: string | undefined;
  reviewed?: string | undefined;
  reviewer?: string | undefined;
}

/** The keys a document of this source may carry. */
export function metadataSchema(source: Source): z.ZodType<Metadata> {
  const schema: z.ZodType<Metadata> = schemas[source];
  return schema;
}
