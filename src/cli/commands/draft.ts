import { writeFile } from 'node:fs/promises';
import { assetName } from '../../domain/asset-class.ts';
import { type IsoDate, inWords } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { Plan } from '../../domain/plan.ts';
import { ProposerFailed } from '../../domain/ports/claim-proposer.ts';
import { listed } from '../../domain/wording.ts';
import type { Config } from '../../config.ts';
import type { Candidate } from '../../drafting/best.ts';
import { proposedClaims } from '../../drafting/proposed-claims.ts';
import { sourcesOf } from '../../drafting/sources.ts';
import { openClaimProposer } from '../open-model.ts';
import { openLog } from '../open-log.ts';
import { openReader } from '../reading/open-reader.ts';
import { type Draft, type Proposal, draftEntries } from '../../drafting/draft-entries.ts';
import { KnowledgeFolderUnusable, readKnowledge } from '../../knowledge/read-knowledge.ts';
import { availabilityText, writtenForm } from '../../knowledge/write-availability.ts';
import { CommandFailed, type ExitCode, type Streams, progressOn } from '../streams.ts';
import { type CommonOptions, configFrom, dayFrom } from './common.ts';

export interface DraftOptions extends CommonOptions {
  /** Write there instead of to standard output; never over anything. */
  out?: string;
}

/** `draft`: proposes entries of a plan's availability.yaml from its documents; that file itself is never touched. */
export async function draft(planId: string, options: DraftOptions, streams: Streams): Promise<ExitCode> {
  const day = dayFrom(options, streams);
  const config = configFrom(streams);
  const knowledge = await knowledgeIn(options.knowledge ?? config.knowledgeDir, planId, streams);
  const plan = planNamed(planId, knowledge);
  const extra = await fromModel(config, { knowledge, plan, day }, streams);
  const drafted = draftEntries(knowledge, plan.id, day, extra);
  const text = options.json
    ? `${JSON.stringify(inJson(drafted, plan, day))}\n`
    : availabilityText(
        drafted.proposals.map((proposal) => ({ entry: proposal.entry, remark: remarkOn(proposal) })),
        { header: headerOf(drafted, plan, day, knowledge), plan: plan.id },
      );
  if (options.out === undefined) streams.stdout.write(text);
  else await writeNew(options.out, text);
  return 0;
}

/** What a configured model proposes besides; when it fails, one line says so and the documents speak alone. */
async function fromModel(
  { model, server }: Config,
  { knowledge, plan, day }: { knowledge: KnowledgeBase; plan: Plan; day: IsoDate },
  streams: Streams,
): Promise<Candidate[]> {
  const log = openLog(streams.environment['LOG_LEVEL'] ? server.logLevel : 'error');
  const proposer = await openClaimProposer(model, log);
  if (proposer === null) return [];
  const progress = progressOn(streams);
  progress.step('Asking the language model');
  const { used } = sourcesOf(knowledge, plan.id, day);
  try {
    return await proposedClaims(proposer, { knowledge, plan, used });
  } catch (fault) {
    if (!(fault instanceof ProposerFailed)) throw fault;
    streams.stderr.write(`${fault.message} These entries were put together from the documents alone.\n`);
    return [];
  } finally {
    progress.done();
  }
}

async function knowledgeIn(root: string, plan: string, { stderr }: Streams): Promise<KnowledgeBase> {
  const reader = openReader();
  const { knowledge, findings } = await readKnowledge({ root, reader })
    .catch((fault: unknown) => {
      throw fault instanceof KnowledgeFolderUnusable ? new CommandFailed(fault.message) : fault;
    })
    .finally(() => reader.close());
  for (const { path, severity, message } of findings)
    if (severity === 'error' && path.startsWith(`plans/${plan}/`)) stderr.write(`${path}: ${message}\n`);
  return knowledge;
}

function planNamed(id: string, { plans }: KnowledgeBase): Plan {
  const plan = plans.find((known) => known.id === id);
  if (plan) return plan;
  const known = plans.map((other) => other.id);
  throw new CommandFailed(
    known.length > 0
      ? `There is no plan "${id}" in plans.yaml; there are: ${known.join(', ')}.`
      : `There is no plan "${id}": plans.yaml names none.`,
    2,
  );
}

function headerOf(
  { nothingOn, setAside }: Draft,
  plan: Plan,
  day: string,
  { assets }: KnowledgeBase,
): string[] {
  const unfound = nothingOn.map((id) => assetName(assets, id));
  return [
    `Proposed by PlanSays from the documents of the ${plan.name} as they stand on ${inWords(day)}.`,
    'Nothing here counts yet. Read each entry beside its document, correct it, and copy what is right',
    `into plans/${plan.id}/availability.yaml.`,
    ...(unfound.length === 0 ? [] : [`The documents were found to say nothing on ${listed(unfound, 'or')}.`]),
    ...setAside.map(({ path, reason }) => `Not used: ${path}, since ${reason}.`),
  ];
}

function remarkOn({ sureness, why, standing }: Proposal): string {
  return `${sureness}: ${why}.${remarks[standing]}`;
}

const remarks: Record<Proposal['standing'], string> = {
  new: '',
  contested: ' availability.yaml says the same, and may be wrong: please compare.',
  agrees: ' availability.yaml says so already.',
  contradicts: ' availability.yaml says otherwise: please compare.',
};

function inJson(
  { proposals, nothingOn, setAside }: Draft,
  plan: Plan,
  asOf: string,
): Record<string, unknown> {
  return {
    plan: plan.id,
    asOf,
    entries: proposals.map(({ entry, ...rest }) => ({ entry: writtenForm(entry, plan.id), ...rest })),
    nothingOn,
    notUsed: setAside,
  };
}

async function writeNew(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch((fault: unknown) => {
    const isThere = fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';
    throw new CommandFailed(
      isThere
        ? `"${file}" exists and is left as it is; give --out the name of a new file.`
        : `"${file}" could not be written.`,
      1,
    );
  });
}
