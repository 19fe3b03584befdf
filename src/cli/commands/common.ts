import type { Command } from 'commander';
import { type Config, readConfig } from '../../config.ts';
import { type IsoDate, dayOf, isIsoDate } from '../../domain/iso-date.ts';
import type { Log } from '../../domain/ports/log.ts';
import { KnowledgeFolderUnusable } from '../../knowledge/read-knowledge.ts';
import { openLog } from '../open-log.ts';
import { openModel } from '../open-model.ts';
import { type OpenDesk, openDesk } from '../open-desk.ts';
import { CommandFailed, type Streams, progressOn } from '../streams.ts';

/** Options every command takes. */
export interface CommonOptions {
  knowledge?: string;
  data?: string;
  plan?: string;
  asOf?: string;
  json?: true;
}

export function withCommonOptions(command: Command): Command {
  return command
    .option('--knowledge <dir>', 'the knowledge folder (default: knowledge)')
    .option('--data <dir>', 'where index and state are kept (default: data)')
    .option('--plan <id>', 'ask as a member of this plan')
    .option('--as-of <date>', 'the day to answer for, as YYYY-MM-DD (default: today)')
    .option('--json', 'print JSON');
}

/** The configuration, or a failure with one line for each mistake. */
export function configFrom(streams: Streams): Config {
  const result = readConfig(streams.environment);
  if (result.kind === 'wrong') throw new CommandFailed(result.lines.join('\n'));
  return result.config;
}

/** The day given, or today where the employer is. */
export function dayFrom({ asOf }: CommonOptions, streams: Streams): IsoDate {
  if (asOf === undefined) return dayOf(new Date(), configFrom(streams).timeZone ?? undefined);
  if (!isIsoDate(asOf))
    throw new CommandFailed(`--as-of has "${asOf}"; it takes a day that exists, as YYYY-MM-DD.`, 2);
  return asOf;
}

export interface Opened {
  desk: OpenDesk;
  config: Config;
  log: Log;
  knowledgeDir: string;
  /** Reads the folder anew, as far as it changed since. */
  reopen: (previous: OpenDesk) => Promise<OpenDesk>;
}

export interface OpenOptions {
  /** Files that took too long or too much to read are tried again though they are unchanged. */
  isSecondTry?: boolean;
}

/** Opens the desk that the options and the environment describe; logs of a command are warnings only. */
export async function open(
  options: CommonOptions,
  streams: Streams,
  { isSecondTry = false }: OpenOptions = {},
): Promise<Opened> {
  const config = configFrom(streams);
  const log = openLog(streams.environment['LOG_LEVEL'] ? config.server.logLevel : 'warn');
  const model = await openModel(config.model, log);
  const knowledgeDir = options.knowledge ?? config.knowledgeDir;
  const dataDir = options.data ?? config.dataDir;
  const common = { knowledgeDir, dataDir, model: model.writer, embedders: model.embedders, log };
  const progress = progressOn(streams);
  const desk = await openDesk({ ...common, isSecondTry, onProgress: progress.step })
    .catch((fault: unknown) => {
      throw fault instanceof KnowledgeFolderUnusable ? new CommandFailed(fault.message) : fault;
    })
    .finally(progress.done);
  return { desk, config, log, knowledgeDir, reopen: (previous) => openDesk({ ...common, previous }) };
}

/** Says on standard error which files are not served, so that nobody wonders. */
export function reportHeldBack({ ingested }: OpenDesk, { stderr }: Streams): void {
  for (const { path, reason } of ingested.heldBack) stderr.write(`Not served: ${path}: ${reason}\n`);
}
