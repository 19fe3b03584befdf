import { z } from 'zod';
import type { MemberRule, Plan } from '../domain/plan.ts';
import { wordList, words } from './schema.ts';

const member = z
  .strictObject({
    everyone: z.literal(true).optional(),
    email_domain: words.optional(),
    slack_user_group: words.optional(),
    entra_group: words.optional(),
    emails: wordList.optional(),
  })
  .transform((entry): MemberRule[] => [
    ...(entry.everyone ? [{ kind: 'everyone' } as const] : []),
    ...(entry.email_domain ? [{ kind: 'email_domain', domain: entry.email_domain } as const] : []),
    ...(entry.slack_user_group ? [{ kind: 'slack_user_group', id: entry.slack_user_group } as const] : []),
    ...(entry.entra_group ? [{ kind: 'entra_group', id: entry.entra_group } as const] : []),
    ...(entry.emails ? [{ kind: 'emails', emails: entry.emails } as const] : []),
  ]);

const planId = z.string({ error: 'it takes a short name' }).regex(/^[a-z0-9][a-z0-9._-]*$/iu, {
  error: 'it takes letters, digits, dots and dashes, as in larch-salaried',
});

const plan = z.strictObject({
  id: planId,
  name: words.optional(),
  contact: words.optional(),
  recordkeeper: words.optional(),
  members: z.array(member).optional(),
});

/** `plans.yaml`: the plans, and who is in each. */
export const plansFile: z.ZodType<Plan[]> = z
  .strictObject({ plans: z.array(plan) })
  .refine(({ plans }) => new Set(plans.map(({ id }) => id)).size === plans.length, {
    error: 'two plans have the same id',
  })
  .transform(({ plans }) =>
    plans.map(({ id, name, contact, recordkeeper, members }) => ({
      id,
      name: name ?? id,
      contact: contact ?? null,
      recordkeeper: recordkeeper ?? null,
      members: (members ?? []).flat(),
    })),
  );
