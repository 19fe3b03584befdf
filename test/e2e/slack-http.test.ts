import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { politeLines } from '../../src/domain/polite.ts';
import { directMessage, nextTs } from '../stand-ins/slack/payloads.ts';
import type { SlackStandIn } from '../stand-ins/slack/slack-stand-in.ts';
import { type SlackBench, describeSlack } from './describe-slack.ts';
import { servePlanSays, temporaryFolder } from './serve-plansays.ts';
import { people, startSampleWorkspace } from './slack-people.ts';
import { createSlackTalk } from './slack-talk.ts';

async function serveOverHttp(slack: SlackStandIn, dataDir?: string): Promise<SlackBench> {
  const environment = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
  };
  const served = await servePlanSays({ environment, ...(dataDir === undefined ? {} : { dataDir }) });
  const url = `${served.url}/slack/events`;
  const deliver = {
    event: (body: unknown) => slack.postEvent(url, body),
    interaction: (body: unknown) => slack.postInteraction(url, body),
  };
  return { slack, served, deliver };
}

describeSlack('HTTP', async () => serveOverHttp(await startSampleWorkspace()));

describe('Slack over HTTP, delivering again', () => {
  it('what was answered before a restart is not answered after it, and the thread is remembered', async () => {
    const slack = await startSampleWorkspace();
    const dataDir = await temporaryFolder();
    const ts = nextTs();
    const body = directMessage({ ts, text: 'Can I buy bitcoin in my 401(k)?' });
    const before = await serveOverHttp(slack, dataDir);
    await before.deliver.event(body);
    await before.served.stop();

    const after = await serveOverHttp(slack, dataDir);
    const retry = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    const response = await slack.postEvent(`${after.served.url}/slack/events`, body, { headers: retry });
    expect(response.status).toBe(200);
    const talk = createSlackTalk(slack, after.deliver);
    const { reply } = await talk.ask('and the fee?', { thread: ts });
    expect(reply.shown).toContain('$60');
    expect(talk.repliesIn(ts)).toHaveLength(2);
    await after.served.stop();
    await slack.stop();
    await rm(dataDir, { recursive: true });
  });

  it('four times at once is answered once', async () => {
    const slack = await startSampleWorkspace();
    const { served, deliver } = await serveOverHttp(slack);
    const talk = createSlackTalk(slack, deliver);
    const ts = nextTs();
    const body = directMessage({ ts });
    await Promise.all([1, 2, 3, 4].map(() => deliver.event(body)));
    await served.stop();
    expect(talk.repliesIn(ts)).toHaveLength(1);
    await slack.stop();
  });
});

describe('Slack over HTTP, failing to say who is in a group', () => {
  it('places nobody by guess, and asks again the next time', async () => {
    const slack = await startSampleWorkspace();
    const { served, deliver } = await serveOverHttp(slack);
    const talk = createSlackTalk(slack, deliver);
    const user = people.hourlyByGroup;
    slack.failNext('usergroups.users.list', { kind: 'refused', error: 'internal_error' });
    const first = await talk.ask('Can I buy bitcoin in my 401(k)?', { user });
    expect(first.reply.shown).toBe(politeLines.fault);
    const second = await talk.ask('Can I buy bitcoin in my 401(k)?', { user });
    expect(second.reply.shown).toContain('Crypto: not available');
    await served.stop();
    await slack.stop();
  });
});

describe('Slack over HTTP, forged', () => {
  it('is refused and nobody is answered', async () => {
    const slack = await startSampleWorkspace();
    const { served } = await serveOverHttp(slack);
    const url = `${served.url}/slack/events`;
    const statuses = [
      await slack.postEvent(url, directMessage(), { secret: 'another-secret' }),
      await slack.postEvent(url, directMessage(), { at: Math.floor(Date.now() / 1_000) - 301 }),
      await slack.postEvent(url, directMessage(), { headers: { 'x-slack-signature': undefined } }),
    ].map(({ status }) => status);
    await served.stop();
    expect(statuses).toEqual([401, 401, 401]);
    expect(slack.calls.map(({ method }) => method)).toEqual(['auth.test']);
    await slack.stop();
  });
});
