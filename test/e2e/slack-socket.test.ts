import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { directMessage, nextTs } from '../stand-ins/slack/payloads.ts';
import type { SlackStandIn } from '../stand-ins/slack/slack-stand-in.ts';
import { type SlackBench, describeSlack } from './describe-slack.ts';
import { servePlanSays, temporaryFolder } from './serve-plansays.ts';
import { startSampleWorkspace } from './slack-people.ts';
import { createSlackTalk } from './slack-talk.ts';

async function serveOverSocket(slack: SlackStandIn, dataDir?: string): Promise<SlackBench> {
  const environment = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  };
  const served = await servePlanSays({ environment, ...(dataDir === undefined ? {} : { dataDir }) });
  const deliver = {
    event: (body: unknown) => slack.sendEvent(body),
    interaction: (body: unknown) => slack.sendInteraction(body),
  };
  return { slack, served, deliver };
}

describeSlack('Socket Mode', async () => serveOverSocket(await startSampleWorkspace()));

describe('Slack over Socket Mode, connecting anew', () => {
  it('goes on with the thread, and an envelope sent again is answered once', async () => {
    const slack = await startSampleWorkspace();
    const { served, deliver } = await serveOverSocket(slack);
    const talk = createSlackTalk(slack, deliver);
    const ts = nextTs();
    const body = directMessage({ ts, text: 'Can I buy bitcoin in my 401(k)?' });
    await deliver.event(body);
    await slack.disconnect();
    await deliver.event(body);
    const [answer] = await talk.untilReplies(ts, 1);
    expect(answer?.shown).toContain('Crypto: available');
    const { reply } = await talk.ask('and the fee?', { thread: ts });
    expect(reply.shown).toContain('$60');
    expect(talk.repliesIn(ts)).toHaveLength(2);
    await served.stop();
    await slack.stop();
  });

  it('after a restart does not answer again what Slack sends again', async () => {
    const slack = await startSampleWorkspace();
    const dataDir = await temporaryFolder();
    const ts = nextTs();
    const body = directMessage({ ts, text: 'Can I buy bitcoin in my 401(k)?' });
    const before = await serveOverSocket(slack, dataDir);
    await before.deliver.event(body);
    await before.served.stop();
    await slack.untilAlone();

    const after = await serveOverSocket(slack, dataDir);
    await after.deliver.event(body);
    await after.served.stop();
    expect(createSlackTalk(slack, after.deliver).repliesIn(ts)).toHaveLength(1);
    await slack.stop();
    await rm(dataDir, { recursive: true });
  });

  it('has no door for events over HTTP', async () => {
    const slack = await startSampleWorkspace();
    const { served } = await serveOverSocket(slack);
    const response = await slack.postEvent(`${served.url}/slack/events`, directMessage());
    expect(response.status).toBe(404);
    await served.stop();
    await slack.stop();
  });
});
