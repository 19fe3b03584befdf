import type { App } from '@slack/bolt';
import { z } from 'zod';

/** What every delivery from Slack looks like as far as Bolt reads it without checking. */
const delivery = z.looseObject({
  type: z.string().max(100),
  event: z.looseObject({ type: z.string().max(100) }).optional(),
  actions: z
    .array(z.looseObject({ action_id: z.string().optional() }))
    .min(1)
    .optional(),
});
export type Delivery = z.infer<typeof delivery>;

/** The body of a delivery, or null when Slack would never send such a thing. */
export function readDelivery(body: unknown): Delivery | null {
  const parsed = delivery.safeParse(body);
  return parsed.success ? parsed.data : null;
}

/**
 * Runs Bolt's listeners on one delivery and resolves once they are through, which is when it may be
 * acknowledged: Bolt itself acknowledges events before its listeners run, so a crash in between would
 * lose a question. Rejects when a listener failed; then Slack delivers again.
 */
export async function deliver(app: App, body: Delivery): Promise<void> {
  await app.processEvent({ body, ack: async () => {} });
}
