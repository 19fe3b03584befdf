import { once } from 'node:events';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { startModelStandIn } from '../stand-ins/model/start-model-stand-in.ts';
import { directMessage, nextTs } from '../stand-ins/slack/payloads.ts';
import { startSlackStandIn } from '../stand-ins/slack/slack-stand-in.ts';
import { personalMessage, tenantId } from '../stand-ins/teams/message.ts';
import { sampleKnowledge, temporaryFolder } from './serve-plansays.ts';
import { people, startSampleWorkspace } from './slack-people.ts';
import { createSlackTalk } from './slack-talk.ts';
import { type Spawned, spawnPlanSays } from './spawn-plansays.ts';
import { startSampleTenant, teamsEnvironment, teamsPeople } from './teams-people.ts';

let folder: string;
let running: Spawned[];
beforeEach(async () => {
  folder = await temporaryFolder();
  running = [];
});
afterEach(async () => {
  for (const spawned of running) spawned.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  await rm(folder, { recursive: true });
});

async function start(environment: Record<string, string> = {}): Promise<Spawned> {
  const spawned = await spawnPlanSays(folder, environment);
  running.push(spawned);
  return spawned;
}

/** The same command line in this process: enough to see a start refused. */
async function startHere(environment: Record<string, string>): Promise<{ code: number; stderr: string }> {
  const said: string[] = [];
  const stream = () =>
    new Writable({
      write(chunk, _encoding, done) {
        said.push(String(chunk));
        done();
      },
    });
  const folders = [
    '--data',
    join(folder, 'data'),
    '--knowledge',
    environment['KNOWLEDGE_DIR'] ?? sampleKnowledge,
  ];
  const code = await run(['start', ...folders], {
    stdin: Readable.from([]),
    stdout: stream(),
    stderr: stream(),
    hasColours: false,
    environment: { PORT: '0', ...environment },
  });
  return { code, stderr: said.join('') };
}

/** All that stands in any file under a folder. */
async function bytesUnder(root: string): Promise<string> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')),
  );
  return texts.join('\n');
}

async function askConsole(url: string, question: string): Promise<string> {
  const response = await fetch(`${url}/console/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ question, plan: 'tamarack-savings' }),
  });
  return response.text();
}

describe('npm start without any credentials', () => {
  it('serves the console and says in plain words what is missing and where to read', async () => {
    const spawned = await start();
    const url = await spawned.url();
    expect((await fetch(`${url}/`)).headers.get('content-type')).toContain('text/html');
    expect(await askConsole(url, 'Can I buy bitcoin in my 401(k)?')).toContain(
      'Crypto: available through the brokerage window',
    );
    await spawned.untilSaid(/Model .*\n/u);
    expect(spawned.said()).toContain(
      'Slack    not connected: SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set. docs/slack.md says how to get them.',
    );
    expect(spawned.said()).toContain(
      'Teams    not connected: MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID are not set. docs/teams.md says how to get them.',
    );
    expect(spawned.said()).toContain('Set OPENAI_API_KEY for answers in prose.');
  });

  it('ends on SIGTERM with code 0 and says nothing on standard output', async () => {
    const spawned = await start();
    await spawned.url();
    spawned.kill('SIGTERM');
    expect(await spawned.ended).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('npm start with something wrong', () => {
  it('in the configuration ends with code 1 and one line for each mistake, secrets aside', async () => {
    const spawned = await start({
      SLACK_BOT_TOKEN: 'not-a-token-canary',
      PORT: 'many',
      MICROSOFT_APP_ID: 'nobody',
      LOG_LEVEL: 'loud',
    });
    const { code, stdout, stderr } = await spawned.ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n').toSorted()).toEqual([
      'LOG_LEVEL has "loud"; it takes fatal, error, warn, info, debug, trace or silent.',
      'MICROSOFT_APP_ID has "nobody"; it takes an id such as 6f1c2d3e-0000-0000-0000-000000000000.',
      'PORT has "many"; it takes a port from 0 to 65535.',
      'SLACK_BOT_TOKEN has a value; it takes a token that begins with xoxb-.',
    ]);
  });

  it.each([
    [
      'a Teams bot without an app id',
      { MICROSOFT_APP_PASSWORD: 'x', MICROSOFT_APP_TENANT_ID: tenantId },
      /^MICROSOFT_APP_ID is missing; .*\n$/u,
    ],
    [
      'Slack without a way to be reached',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      /^SLACK_APP_TOKEN \(Socket Mode\) or SLACK_SIGNING_SECRET .*\n$/u,
    ],
    [
      'no sign-in check on every address',
      { TEAMS_ALLOW_ANONYMOUS: '1', HOST: '0.0.0.0' },
      /^TEAMS_ALLOW_ANONYMOUS has "1" while HOST .*\n$/u,
    ],
    ['a knowledge folder that is not there', { KNOWLEDGE_DIR: 'no-such-folder' }, /^.*no-such-folder.*\n$/u],
  ])('is refused in one line: %s', async (_, environment, line) => {
    const { code, stderr } = await startHere(environment);
    expect(stderr).toMatch(line);
    expect(code).toBe(1);
  });

  it('such as a token Slack refuses ends with code 1 and one line', async () => {
    const slack = await startSlackStandIn();
    const { code, stderr } = await startHere({
      SLACK_BOT_TOKEN: 'xoxb-wrong',
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    });
    expect(stderr).toBe('Slack refused SLACK_BOT_TOKEN (invalid_auth).\n');
    expect(code).toBe(1);
    await slack.stop();
  });

  it('such as a port that is taken ends with code 1 and one line', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, stderr } = await startHere({ PORT: port });
    expect(stderr).toBe(`PORT has "${port}", but another program listens there; give another one.\n`);
    expect(code).toBe(1);
    other.close();
  });

  it('such as a data folder that cannot be one ends with code 1 and one line', async () => {
    await mkdir(join(folder, 'data', 'plansays.sqlite'), { recursive: true });
    const { code, stderr } = await startHere({});
    expect(stderr).toMatch(/^The store .*plansays\.sqlite cannot be opened: .*\n$/u);
    expect(code).toBe(1);
  });
});

describe('what is written out', () => {
  it('holds no word of a question, and what is kept no personal data, whatever fails', async () => {
    const slack = await startSampleWorkspace();
    const model = await startModelStandIn();
    const secrets = {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      OPENAI_API_KEY: 'sk-canary-of-the-key',
      MICROSOFT_APP_PASSWORD: 'canary-of-the-password',
    };
    const spawned = await start({
      ...teamsEnvironment,
      ...secrets,
      SLACK_API_URL: slack.apiUrl,
      OPENAI_BASE_URL: `${model.url}/v1`,
      LOG_LEVEL: 'debug',
    });
    const url = await spawned.url();
    const deliver = {
      event: (body: unknown) => slack.sendEvent(body),
      interaction: (body: unknown) => slack.sendInteraction(body),
    };
    const talk = createSlackTalk(slack, deliver);
    const question = 'Can I buy bitcoin after my zebrawood divorce? anna@zebrawood.example 123-45-6789';
    model.nextChats = ['unauthorized', 'bad_request', 'prose'];
    await talk.ask(question);
    slack.failNext('users.info', { kind: 'refused', error: 'internal_error' });
    await talk.ask(question);
    slack.failNext('chat.postMessage', { kind: 'status', status: 500 });
    await talk.ask(question);
    await slack.sendEvent({
      ...directMessage({ text: question }),
      event: { type: 'message', text: question },
    });
    await askConsole(url, question);
    await fetch(`${url}/console/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: `{"question": "${question}`,
    });
    await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer zebrawood.zebrawood.zebrawood' },
      body: JSON.stringify(personalMessage('http://127.0.0.1:1/', question)),
    });
    await fetch(`${url}/zebrawood?token=zebrawood`);
    spawned.kill('SIGTERM');
    const { code, stdout, stderr } = await spawned.ended;
    expect(code).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain('"msg":"Answered."');
    expect(stderr).toContain('"msg":"Could not answer."');
    expect(stderr).not.toMatch(/zebrawood|divorce|123-45-6789|bitcoin in|anna/iu);
    expect(stderr).not.toContain(model.canary);
    for (const secret of Object.values(secrets)) expect(stderr).not.toContain(secret);
    const kept = await bytesUnder(join(folder, 'data'));
    expect(kept).toContain('zebrawood divorce');
    for (const secret of ['anna@zebrawood', '123-45-6789', ...Object.values(secrets)])
      expect(kept).not.toContain(secret);
    await slack.stop();
    await model.close();
  });
});

describe('a process that ends while an answer is under way', () => {
  const question = 'Can I buy bitcoin in my 401(k)?';

  it('by SIGTERM gives the answer first', async () => {
    const slack = await startSampleWorkspace();
    const spawned = await start({
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    });
    await spawned.url();
    const ts = nextTs();
    await slack.sendEvent(directMessage({ ts, text: question }));
    spawned.kill('SIGTERM');
    expect((await spawned.ended).code).toBe(0);
    const replies = slack.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(replies).toMatchObject([{ args: { thread_ts: ts } }]);
    await slack.stop();
  });

  it('by SIGKILL is made good by the next one, once, in Slack', async () => {
    const slack = await startSampleWorkspace();
    const environment = {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    };
    const deliver = {
      event: (body: unknown) => slack.sendEvent(body),
      interaction: (body: unknown) => slack.sendInteraction(body),
    };
    const talk = createSlackTalk(slack, deliver);
    const first = await start(environment);
    await first.url();
    slack.failNext('users.info', { kind: 'silent' });
    const ts = nextTs();
    const body = directMessage({ ts, text: question, user: people.salaried });
    await slack.sendEvent(body);
    await slack.waitForCall(({ method }) => method === 'users.info');
    first.kill('SIGKILL');
    expect((await first.ended).code).toBeNull();
    await slack.untilAlone();
    expect(talk.repliesIn(ts)).toEqual([]);

    const second = await start(environment);
    await second.url();
    await slack.sendEvent(body);
    const [answer] = await talk.untilReplies(ts, 1);
    expect(answer?.shown).toContain('Crypto: available');
    await talk.ask('and the fee?', { thread: ts });
    second.kill('SIGTERM');
    await second.ended;
    expect(talk.repliesIn(ts)).toHaveLength(2);

    const third = await start(environment);
    await third.url();
    third.kill('SIGTERM');
    await third.ended;
    expect(talk.repliesIn(ts)).toHaveLength(2);
    await slack.stop();
  });

  it('by SIGKILL is made good by the next one, once, in Teams', async () => {
    const standIn = await startSampleTenant();
    standIn.world.isAnonymous = true;
    const { chat, id, objectId } = teamsPeople.salaried;
    const activity = personalMessage(standIn.serviceUrl, question, {
      from: { id, aadObjectId: objectId },
      conversation: { id: chat, conversationType: 'personal', tenantId },
    });
    const post = (url: string) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
    const first = await start({ TEAMS_ALLOW_ANONYMOUS: '1' });
    standIn.world.faults.set('member', 'silence');
    expect((await post(await first.url())).status).toBe(200);
    first.kill('SIGKILL');
    await first.ended;
    standIn.world.faults.clear();

    const second = await start({ TEAMS_ALLOW_ANONYMOUS: '1' });
    expect((await post(await second.url())).status).toBe(200);
    await standIn.waitForActivity(({ activity: { type } }) => type === 'message');
    second.kill('SIGTERM');
    await second.ended;
    expect(standIn.activities.filter(({ activity: { type } }) => type === 'message')).toHaveLength(1);
    await standIn.stop();
  });
});
