import { z } from 'zod';

const text = z
  .object({
    type: z.literal('text'),
    text: z.string().min(1),
    style: z.object({ bold: z.boolean().optional(), italic: z.boolean().optional() }).strict().optional(),
  })
  .strict();
const link = z
  .object({ type: z.literal('link'), url: z.url().max(3_000), text: z.string().min(1).optional() })
  .strict();
const inline = z.union([text, link]);
const section = z.object({ type: z.literal('rich_text_section'), elements: z.array(inline).min(1) }).strict();
const list = z
  .object({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(section).min(1),
  })
  .strict();
const quote = z.object({ type: z.literal('rich_text_quote'), elements: z.array(inline).min(1) }).strict();
const richText = z
  .object({
    type: z.literal('rich_text'),
    block_id: z.string().max(255).optional(),
    elements: z.array(z.union([section, list, quote])).min(1),
  })
  .strict();
const button = z
  .object({
    type: z.literal('button'),
    action_id: z.string().min(1).max(255),
    text: z
      .object({
        type: z.literal('plain_text'),
        text: z.string().min(1).max(75),
        emoji: z.boolean().optional(),
      })
      .strict(),
    value: z.string().min(1).max(2_000),
  })
  .strict();
const actions = z
  .object({
    type: z.literal('actions'),
    block_id: z.string().max(255).optional(),
    elements: z.array(button).min(1).max(25),
  })
  .strict();
const blocks = z
  .array(z.union([richText, actions]))
  .min(1)
  .max(50);

/** Everything a block shows, joined; links by their text. */
export function shownText(value: unknown): string {
  if (Array.isArray(value)) return value.map(shownText).join('');
  if (typeof value !== 'object' || value === null) return '';
  if ('text' in value && typeof value.text === 'string') return value.text;
  return Object.values(value).map(shownText).join('');
}

/**
 * What Slack would refuse in a message, or null. Knows only the blocks a message of ours may hold;
 * mrkdwn is not among them.
 */
export function whatIsWrong(message: Record<string, unknown>): string | null {
  const fallback = message['text'];
  if (typeof fallback !== 'string' || fallback === '') return 'no_text';
  if (fallback.length > 40_000) return 'msg_too_long';
  const given = message['blocks'];
  if (given === undefined) return null;
  const parsed = blocks.safeParse(given);
  if (!parsed.success) return `invalid_blocks: ${z.prettifyError(parsed.error)}`;
  const actionIds = parsed.data.flatMap((block) =>
    block.type === 'actions' ? block.elements.map((each) => each.action_id) : [],
  );
  if (new Set(actionIds).size < actionIds.length) return 'invalid_blocks: action_id twice';
  const sizes = parsed.data.map((block) => shownText(block).length);
  if (sizes.some((size) => size > 3_000)) return 'msg_blocks_too_long: one block';
  return sizes.reduce((total, size) => total + size, 0) > 13_000 ? 'msg_blocks_too_long: together' : null;
}
