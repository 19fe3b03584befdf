import { z } from 'zod';
import type { DraftStatement, WriterFailed } from '../../domain/ports/writer.ts';

/** A completion as read: statements that still name the ids of the request, or why there are none. */
export type ReadCompletion =
  | { kind: 'drafts'; drafts: DraftStatement[]; model: string | null; tokens: number | null }
  | { kind: 'failed'; reason: WriterFailed['reason']; detail: string };

type Failed = Extract<ReadCompletion, { kind: 'failed' }>;

const mostStatements = 8;
const longestText = 600;
const longestContent = 32_000;

/** What the model is made to write, where the endpoint supports structured output. */
export const answerFormat = {
  type: 'json_schema' as const,
  json_schema: {
    name: 'answer',
    strict: true,
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['statements'],
      properties: {
        statements: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['text', 'passages', 'rendered'],
            properties: {
              text: { type: 'string' },
              passages: { type: 'array', items: { type: 'string' } },
              rendered: { type: ['string', 'null'] },
            },
          },
        },
      },
    },
  },
};

const completionShape = z.object({
  model: z.string().nullish(),
  usage: z.object({ total_tokens: z.number() }).nullish(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});
type Choice = z.infer<typeof completionShape>['choices'][number];

const draftsShape = z.object({
  statements: z
    .array(
      z.object({
        text: z.string().trim().min(1).max(longestText),
        passages: z.array(z.string().max(20)).max(20),
        rendered: z.string().trim().max(longestText).nullish(),
      }),
    )
    .max(mostStatements),
});

/** Reads a response body in which nothing can be relied on: not its type, not that it is whole. */
export function readCompletion(body: unknown): ReadCompletion {
  const read = readContent(body);
  if (read.kind === 'failed') return read;
  const drafts = draftsIn(read.content);
  if (!drafts) return failed('malformed', 'the content is not in form');
  if (drafts.length === 0) return failed('incomplete', 'no statement');
  return { kind: 'drafts', drafts, model: read.model, tokens: read.tokens };
}

/** What the model wrote, whole, or why there is nothing. */
export type ReadContent =
  | { kind: 'content'; content: string; model: string | null; tokens: number | null }
  | Failed;

/** The content of the first choice of a response body, if the answer ended by itself. */
export function readContent(body: unknown): ReadContent {
  const completion = completionShape.safeParse(body);
  const choice = completion.data?.choices[0];
  if (!completion.success || !choice) return failed('malformed', 'no choice in the answer');
  const stopped = stopOf(choice);
  if (stopped) return stopped;
  const { model, usage } = completion.data;
  return {
    kind: 'content',
    content: choice.message.content ?? '',
    model: model ?? null,
    tokens: usage?.total_tokens ?? null,
  };
}

/** An answer that did not end by itself is no answer, however whole it looks. */
function stopOf({ finish_reason: reason, message }: Choice): Failed | null {
  if (message.refusal || reason === 'content_filter') return failed('refused', 'the model refused');
  if (reason === 'length' || !reason) return failed('incomplete', 'the answer was cut off');
  if (reason !== 'stop') return failed('malformed', 'the answer ended in an unknown way');
  return null;
}

function draftsIn(content: string): DraftStatement[] | null {
  if (content.length > longestContent) return null;
  try {
    return draftsShape.parse(JSON.parse(content)).statements;
  } catch {
    return null;
  }
}

function failed(reason: WriterFailed['reason'], detail: string): Failed {
  return { kind: 'failed', reason, detail };
}
