import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSqliteStore } from '../../adapters/store/sqlite/create-sqlite-store.ts';
import type { Config } from '../../config.ts';
import { type Conversation, createConversation } from '../../conversation/conversation.ts';
import { type IsoDate, dayOf } from '../../domain/iso-date.ts';
import type { Log } from '../../domain/ports/log.ts';
import type { Store } from '../../domain/ports/store.ts';
import { connectPlatforms, type PlatformSeams, type Platforms } from '../connect-platforms.ts';
import { openLog } from '../open-log.ts';
import { keyedDigest, openSecret } from '../open-secret.ts';
import { followFolder } from '../follow-folder.ts';
import { type LiveDesk, createLiveDesk } from '../live-desk.ts';
import { entriesLost, rereadLines } from '../ingested-in-words.ts';
import { createHttpServer } from '../http-server.ts';
import { CommandFailed, type ExitCode, type Streams } from '../streams.ts';
import { toldToEnd } from '../told-to-end.ts';
import { whatIsServed } from '../what-is-served.ts';
import { type CommonOptions, configFrom, dayFrom, open, reportHeldBack } from './common.ts';

/** How long a stop waits for requests under way, such as a question on the console. */
const longestGoodbyeMs = 5_000;

/** A running PlanSays; `stop` refuses new work, finishes what is under way, and closes. */
export interface Running {
  url: string;
  /** What is served and what is missing, in lines for a person. */
  about: string;
  stop(): Promise<void>;
}

/** `start`: serves until the process is told to end. */
export async function start(options: CommonOptions, streams: Streams): Promise<ExitCode> {
  const running = await serve(options, streams);
  const isTold = toldToEnd();
  // Only now: whoever reads it may tell the process to end at once, and nothing may be lost then.
  streams.stderr.write(running.about);
  await isTold;
  streams.stderr.write('Finishing what is under way …\n');
  await running.stop();
  return 0;
}

/** Starts everything that is configured. Throws `CommandFailed` with plain lines when it cannot. */
export async function serve(
  options: CommonOptions,
  streams: Streams,
  seams: PlatformSeams = {},
): Promise<Running> {
  const today = calendarOf(options, streams);
  const { desk: first, config, knowledgeDir, reopen } = await open(options, streams);
  const log = openLog(config.server.logLevel);
  reportHeldBack(first, streams);
  for (const line of entriesLost(first.knowledge, today(new Date()))) streams.stderr.write(`${line}\n`);
  const desk = createLiveDesk({
    first,
    reopen,
    onReread: (reread) => streams.stderr.write(rereadLines(reread, today(new Date()))),
    log,
  });
  const dataDir = options.data ?? config.dataDir;
  const secret = openSecret(dataDir);
  const store = openStore(join(dataDir, 'plansays.sqlite'), secret);
  const parts: { platforms: Platforms | null } = { platforms: null };
  const conversation = createConversation({
    store,
    desk: desk.current,
    chats: () => parts.platforms?.chats ?? {},
    now: () => new Date(),
    today,
    digest: keyedDigest(secret),
    log,
  });
  const platforms = (parts.platforms = await connect({ config, conversation, desk, log, seams }));
  const server = createHttpServer({
    platforms,
    desk: desk.current,
    store,
    consoleToken: config.server.consoleToken,
    today: () => today(new Date()),
    log,
  });
  const served = { server, platforms, conversation, store };
  try {
    const owed = await store.owedTurns();
    const url = await listen(server, config.server);
    await platforms.start();
    conversation.resume(owed);
    const folder = await followFolder(knowledgeDir, desk, log);
    const stopAll = (): Promise<void> => folder.close().then(() => stop(served));
    return { url, about: whatIsServed(url, config, first), stop: stopAll };
  } catch (fault) {
    await stop(served);
    throw asFailure(fault);
  }
}

/** What goes wrong at start is told in its own words. */
function asFailure(fault: unknown): unknown {
  return fault instanceof Error && !(fault instanceof CommandFailed)
    ? new CommandFailed(fault.message)
    : fault;
}

/** The day of each question: its own where the employer is, unless one was given for all. */
function calendarOf(options: CommonOptions, streams: Streams): (now: Date) => IsoDate {
  const zone = configFrom(streams).timeZone ?? undefined;
  if (options.asOf === undefined) return (now) => dayOf(now, zone);
  const given = dayFrom(options, streams);
  return () => given;
}

function openStore(file: string, pepper: string): Store {
  try {
    return createSqliteStore({ file, pepper });
  } catch (fault) {
    throw new CommandFailed(fault instanceof Error ? fault.message : `The store "${file}" cannot be opened.`);
  }
}

async function connect({
  config,
  conversation,
  desk,
  log,
  seams,
}: {
  config: Config;
  conversation: Conversation;
  desk: LiveDesk;
  log: Log;
  seams: PlatformSeams;
}): Promise<Platforms> {
  try {
    return await connectPlatforms({
      config,
      takeTurn: conversation.takeTurn,
      knowledge: () => desk.current().knowledge,
      log,
      seams,
    });
  } catch (fault) {
    throw new CommandFailed(fault instanceof Error ? fault.message : 'A platform could not be connected.');
  }
}

function listen(server: Server, { host, port }: Config['server']): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault) => {
      const isTaken = 'code' in fault && fault.code === 'EADDRINUSE';
      reject(
        new CommandFailed(
          isTaken
            ? `PORT has "${port}", but another program listens there; give another one.`
            : `Cannot listen on ${host}:${port}: ${fault.message}.`,
        ),
      );
    });
    server.listen(port, host, () =>
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${portOf(server.address())}`),
    );
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function stop({
  server,
  platforms,
  conversation,
  store,
}: {
  server: Server;
  platforms: Platforms;
  conversation: Conversation;
  store: Store;
}): Promise<void> {
  // Called back with an error when it never listened, which is as good.
  const isClosed = new Promise<void>((resolve) => server.close(() => resolve()));
  await platforms.stop();
  await conversation.idle();
  // Clients keep a connection open after their answer, and the server would wait for it.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const goodbye = setTimeout(() => server.closeAllConnections(), longestGoodbyeMs);
  await isClosed;
  clearInterval(idle);
  clearTimeout(goodbye);
  await store.close();
}
