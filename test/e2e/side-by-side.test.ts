import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSqliteStore } from '../../src/adapters/store/sqlite/create-sqlite-store.ts';
import { directMessage, nextTs } from '../stand-ins/slack/payloads.ts';
import type { SlackStandIn } from '../stand-ins/slack/slack-stand-in.ts';
import type { SentActivity } from '../stand-ins/teams/recorder.ts';
import type { TeamsStandIn } from '../stand-ins/teams/start.ts';
import { type Served, servePlanSays, temporaryFolder } from './serve-plansays.ts';
import { startSampleWorkspace } from './slack-people.ts';
import { type SlackReply, type SlackTalk, createSlackTalk } from './slack-talk.ts';
import { startSampleTenant, teamsEnvironment, teamsPeople } from './teams-people.ts';
import { type TeamsTalk, createTeamsTalk, textOf } from './teams-talk.ts';

let slack: SlackStandIn;
let teams: TeamsStandIn;
let served: Served;
let inSlack: SlackTalk;
let inTeams: TeamsTalk;

async function serveBoth(dataDir?: string): Promise<Served> {
  served = await servePlanSays({
    environment: {
      ...teamsEnvironment,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    seams: { teamsEndpoints: teams.endpoints },
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  inSlack = createSlackTalk(slack, {
    event: (body) => slack.sendEvent(body),
    interaction: (body) => slack.sendInteraction(body),
  });
  inTeams = createTeamsTalk(teams, `${served.url}/api/messages`);
  return served;
}

beforeAll(async () => {
  slack = await startSampleWorkspace();
  teams = await startSampleTenant();
  await serveBoth();
});
afterAll(async () => {
  await served.stop();
  await slack.stop();
  await teams.stop();
});

const consoleReply = z.object({
  outline: z.object({
    headlines: z.array(z.string()),
    sections: z.array(z.object({ lines: z.array(z.object({ text: z.string() })) })),
    sources: z.array(z.object({ n: z.number(), title: z.string() })),
  }),
});

async function askConsole(question: string) {
  const response = await fetch(`${served.url}/console/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: served.url },
    body: JSON.stringify({ question, plan: 'tamarack-savings' }),
  });
  return consoleReply.parse(await response.json()).outline;
}

/** "1 A title" for each source that stands below an answer. */
function sourcesInSlack({ fallback }: SlackReply): string[] {
  return [...fallback.matchAll(/^\[(\d+)\] (.+) \([^()]+\)$/gmu)].map(([, n, title]) => `${n} ${title}`);
}

function sourcesInTeams(said: SentActivity): string[] {
  return [...textOf(said).matchAll(/^\[(\d+)\] \*\*(.+?)\*\*/gmu)].map(([, n, title]) => `${n} ${title}`);
}

describe('Slack, Teams and the console in one process', () => {
  it.each([
    'Can I buy bitcoin in my 401(k)?',
    'Can I invest in private equity?',
    'Should I put 20% of my 401(k) in bitcoin?',
    'What is S. 3083?',
  ])('give the same answer: %s', async (question) => {
    const [{ reply }, said, outline] = await Promise.all([
      inSlack.ask(question),
      inTeams.ask(question),
      askConsole(question),
    ]);
    const sources = outline.sources.map(({ n, title }) => `${n} ${title}`);
    expect(sources.length).toBeGreaterThan(0);
    expect(sourcesInSlack(reply)).toEqual(sources);
    expect(sourcesInTeams(said)).toEqual(sources);
    const lines = outline.sections.flatMap((section) => section.lines.map((line) => line.text));
    for (const words of [...outline.headlines, ...lines]) {
      expect(reply.shown).toContain(words);
      expect(textOf(said)).toContain(words);
    }
  });

  it('say what they serve, and where', () => {
    expect(served.about).toContain('Slack    connected over Socket Mode');
    expect(served.about).toContain(`Teams    listening at ${served.url}/api/messages`);
    expect(served.about).toContain(`Console  ${served.url}/ (only from this machine)`);
  });

  it('keep the conversations of the platforms apart', async () => {
    const { thread } = await inSlack.ask('Can I buy bitcoin in my 401(k)?');
    await inTeams.ask('Can I invest in private credit?');
    const { reply } = await inSlack.ask('and the fee?', { thread });
    expect(reply.shown).toMatch(/^Crypto:/u);
    expect(textOf(await inTeams.ask('and what about ether?'))).toMatch(/^\*\*Crypto:/u);
  });
});

async function get(path: string) {
  const response = await fetch(`${served.url}${path}`);
  return { status: response.status, text: await response.text() };
}

describe('the server', () => {
  it.each(['/healthz', '/readyz'])('says that it is well at %s', async (path) => {
    expect(await get(path)).toEqual({ status: 200, text: '{"ok":true}' });
  });

  it('counts what it serves at /metrics, and names nobody', async () => {
    const metrics = await get('/metrics');
    expect(metrics.status).toBe(200);
    expect(metrics.text).toMatch(/^plansays_plans 2$/mu);
    expect(metrics.text).toMatch(/^plansays_documents [1-9]\d*$/mu);
    expect(metrics.text).not.toMatch(/U0ANNA|tamarack/u);
  });

  it('gives nothing away elsewhere', async () => {
    expect(await get('/plans.yaml')).toEqual({ status: 404, text: '{"error":"There is nothing here."}' });
    expect((await get('/api/messages')).status).toBe(404);
    expect((await get('/..%2fpackage.json')).status).toBe(404);
  });
});

describe('a stop', () => {
  it('while answers are under way lets them be given, and a start after it gives none again', async () => {
    const dataDir = await temporaryFolder();
    await served.stop();
    await serveBoth(dataDir);
    const ts = nextTs();
    const body = directMessage({ ts, text: 'Can I buy bitcoin in my 401(k)?' });
    const { chat } = teamsPeople.hourly;
    const id = '1764000888001';
    const ask = () => inTeams.say('Can I buy bitcoin in my 401(k)?', teamsPeople.hourly, { id });
    await Promise.all([slack.sendEvent(body), ask()]);
    await served.stop();
    expect(inSlack.repliesIn(ts)).toHaveLength(1);
    expect(inTeams.saidIn(chat)).toHaveLength(1);

    await serveBoth(dataDir);
    await Promise.all([slack.sendEvent(body), ask()]);
    await served.stop();
    expect(inSlack.repliesIn(ts)).toHaveLength(1);
    expect(inTeams.saidIn(chat)).toHaveLength(1);
    const store = createSqliteStore({ file: join(dataDir, 'plansays.sqlite') });
    expect(await store.verifyAudit()).toMatchObject({ kind: 'whole', rows: 2 });
    await store.close();
    await rm(dataDir, { recursive: true });
    await serveBoth();
  });

  it('lets a question on the console be answered', async () => {
    const asking = request(`${served.url}/console/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: served.url, expect: '100-continue' },
    });
    asking.flushHeaders();
    await once(asking, 'continue');
    const isStopped = served.stop();
    await slack.untilAlone();
    asking.end('{"question": "Can I buy bitcoin in my 401(k)?"}');
    const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(asking, 'response'));
    expect(response.statusCode).toBe(200);
    expect(await text(response)).toContain('Crypto: available');
    await isStopped;
    await serveBoth();
  });

  it('ends the door for new requests', async () => {
    const { url } = served;
    await served.stop();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
    await serveBoth();
  });
});
