import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { bodyOf } from '../../domain/passage.ts';
import {
  type ClaimProposer,
  type ProposedClaim,
  ProposerFailed,
  type ProposingTask,
} from '../../domain/ports/claim-proposer.ts';
import type { Log } from '../../domain/ports/log.ts';
import type { ModelClient } from './client.ts';
import { blockOf, label, longestPassage, passageBudget } from './offer.ts';
import type { DraftPrompt } from './prompts.ts';
import { type ReadContent, readContent } from './read-completion.ts';
import { type RequestOptions, createRequest } from './request.ts';

export interface ModelClaimProposerOptions extends RequestOptions {
  client: ModelClient;
  /** The model, or on Azure the deployment. */
  model: string;
  prompt: DraftPrompt;
  log: Log;
}

/** Reading a long document takes a model a while, and nobody waits in a chat. */
const deadlineMs = 90_000;
/** So many requests at most for one plan: some sixty pages. */
const mostRequests = 8;
const mostClaims = 80;
const longestContent = 64_000;

const claimsFormat = {
  type: 'json_schema' as const,
  json_schema: {
    name: 'claims',
    strict: true,
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['claims'],
      properties: {
        claims: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['asset', 'route', 'offered', 'newMoney', 'quote', 'passage'],
            properties: {
              asset: { type: 'string' },
              route: { type: 'string' },
              offered: { type: 'boolean' },
              newMoney: { type: 'boolean' },
              quote: { type: 'string' },
              passage: { type: 'string' },
            },
          },
        },
      },
    },
  },
};

const claimsShape = z.object({
  claims: z
    .array(
      z.object({
        asset: z.string().max(60),
        route: z.string().max(60),
        offered: z.boolean(),
        newMoney: z.boolean(),
        quote: z.string().trim().min(1).max(400),
        passage: z.string().max(20),
      }),
    )
    .max(mostClaims),
});

/**
 * Has a language model propose claims. It is given passages as data, has no tools, and returns
 * ids and quotes only; a claim that names a passage which was not offered is dropped.
 */
export function createModelClaimProposer(options: ModelClaimProposerOptions): ClaimProposer {
  const { client, model, prompt, log } = options;
  const request = createRequest({ deadlineMs, ...options });
  return {
    name: model,
    async propose(task, signal) {
      const claims: ProposedClaim[] = [];
      for (const batch of batchesOf(task).slice(0, mostRequests)) {
        const marker = markerFor(task);
        const messages = await prompt.format(valuesOf(task, batch, marker));
        const format = { response_format: claimsFormat, stream: false, store: false } as const;
        const requested = await request(
          (ended) => client.chat.completions.create({ model, messages, ...format }, { signal: ended }),
          signal,
        );
        const read = requested.kind === 'answered' ? claimsIn(readContent(requested.body)) : requested;
        if (read.kind === 'failed') {
          log.warn(
            { model, reason: read.reason, detail: read.detail },
            'The language model could not be used.',
          );
          throw new ProposerFailed(read.reason, new Error(read.detail));
        }
        claims.push(...read.claims.flatMap((claim) => named(claim, batch)));
      }
      log.info({ model, claims: claims.length }, 'The model proposed.');
      return claims;
    },
  };
}

type Batch = ProposingTask['passages'];

/** As many passages to a request as its budget holds, in reading order. */
function batchesOf({ passages }: ProposingTask): Batch[] {
  const batches: Batch[] = [];
  let left = 0;
  for (const offered of passages) {
    const size = Math.min(bodyOf(offered.passage).length, longestPassage);
    const open = batches.at(-1);
    if (open && size <= left) open.push(offered);
    else {
      batches.push([offered]);
      left = passageBudget;
    }
    left -= size;
  }
  return batches;
}

function valuesOf({ planName, assets, routes }: ProposingTask, batch: Batch, marker: string) {
  return {
    marker,
    plan: label(planName),
    assets: assets.map(({ id, name }) => `- ${label(id)}: ${label(name)}`).join('\n'),
    routes: routes.join(', '),
    passages: batch
      .map(({ passage, title, date }, at) =>
        blockOf(`p${at + 1}`, { passage, title, date, source: 'plan', status: null, isAside: false }, marker),
      )
      .join('\n\n'),
  };
}

function named(claim: ProposedClaim, batch: Batch): ProposedClaim[] {
  const at = /^p(\d{1,4})$/u.exec(claim.passage)?.[1];
  const offered = at === undefined ? undefined : batch[Number(at) - 1];
  return offered ? [{ ...claim, passage: offered.passage.id }] : [];
}

type ReadClaims = { kind: 'claims'; claims: ProposedClaim[] } | Extract<ReadContent, { kind: 'failed' }>;

function claimsIn(read: ReadContent): ReadClaims {
  if (read.kind === 'failed') return read;
  const outOfForm: ReadClaims = { kind: 'failed', reason: 'malformed', detail: 'the content is not in form' };
  if (read.content.length > longestContent) return outOfForm;
  try {
    return { kind: 'claims', ...claimsShape.parse(JSON.parse(read.content)) };
  } catch {
    return outOfForm;
  }
}

/** Unknowable, and not in any text it marks. */
function markerFor(task: ProposingTask): string {
  for (;;) {
    const marker = `DATA-${randomBytes(8).toString('hex')}`;
    if (!JSON.stringify(task).includes(marker)) return marker;
  }
}
