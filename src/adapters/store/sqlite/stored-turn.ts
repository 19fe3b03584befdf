import { z } from 'zod';
import type { PastTurn, Turn } from '../../../domain/turn.ts';

const turnShape: z.ZodType<Turn> = z.object({
  platform: z.enum(['slack', 'teams', 'console', 'terminal']),
  tenant: z.string(),
  user: z.string(),
  deliveryIds: z.array(z.string()),
  conversation: z.string(),
  isShared: z.boolean(),
  text: z.string(),
  pickedPlan: z.string().nullable(),
  replyTo: z.record(z.string(), z.string()),
});

const pastTurnShape: z.ZodType<PastTurn> = z.object({
  question: z.string(),
  plan: z.string().nullable(),
  at: z.string(),
});

/** A turn from the JSON kept in the store. Throws when it is not one. */
export function turnFrom(json: unknown): Turn {
  return turnShape.parse(JSON.parse(z.string().parse(json)));
}

/** A past exchange from the JSON kept in the store. Throws when it is not one. */
export function pastTurnFrom(json: unknown): PastTurn {
  return pastTurnShape.parse(JSON.parse(z.string().parse(json)));
}
