import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { methodScopes } from '../../../../src/adapters/chat/slack/web-api.ts';

const docs = new URL('../../../../docs/', import.meta.url);
const doc = await readFile(new URL('slack.md', docs), 'utf8');
const text = await readFile(new URL('slack-manifest.json', docs), 'utf8');

const manifest = z
  .object({
    features: z.looseObject({ agent_view: z.object({ agent_description: z.string().max(300) }) }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }).strict() }).strict(),
    settings: z.looseObject({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      interactivity: z.object({ is_enabled: z.literal(true) }),
      socket_mode_enabled: z.literal(true),
    }),
  })
  .loose()
  .parse(JSON.parse(text));

const { bot } = manifest.oauth_config.scopes;

describe("The app's manifest", () => {
  it('stands in the guide word for word', () => {
    const inGuide = /```json\n([\s\S]*?)```/.exec(doc)?.[1] ?? 'missing';
    expect(JSON.parse(inGuide)).toEqual(JSON.parse(text));
  });

  it('asks for every scope that a call of ours or an event takes, and for no other', () => {
    const forCalls = Object.values(methodScopes).filter((scope) => scope !== null);
    const forEvents = { app_mention: 'app_mentions:read', 'message.im': 'im:history' };
    expect(new Set(manifest.settings.event_subscriptions.bot_events)).toEqual(
      new Set(Object.keys(forEvents)),
    );
    const needed = [...forCalls, ...Object.values(forEvents), 'users:read.email', 'assistant:write'];
    expect(new Set(bot)).toEqual(new Set(needed));
  });

  it('explains every scope in the guide', () => {
    for (const scope of bot) expect(doc).toContain(`\`${scope}\``);
  });

  it('declares an agent, not the assistant of before', () => {
    expect(text).not.toContain('assistant_view');
    expect(manifest.features).toHaveProperty('agent_view');
  });
});
