import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { contentFor, type Temper } from './chat-contents.ts';
import { claimsFor } from './claim-contents.ts';
import { type EmbeddingMode, embeddingRows } from './embedding-rows.ts';
import { isWireFault, sendFault, sendJson, type WireFault } from './wire.ts';

export type ChatMode =
  | Temper
  | WireFault
  | 'empty_choices'
  | 'null_content'
  | 'prose'
  | 'truncated_content'
  | 'refusal'
  | 'content_filter'
  | 'length'
  | 'no_finish_reason'
  | 'tool_calls';

interface RecordedRequest {
  /** With the query: `/v1/chat/completions`. */
  url: string;
  /** As sent: `Bearer …`, or Azure's bare key. */
  key: string | undefined;
  body: unknown;
}

/** An OpenAI-compatible endpoint on loopback, also with Azure's paths, that misbehaves on demand. */
export interface ModelStandIn {
  /** `http://127.0.0.1:<port>`: an Azure endpoint; with `/v1`, an OpenAI base URL. */
  url: string;
  /** How it behaves from now on. */
  chat: ChatMode;
  embeddings: EmbeddingMode;
  /** The next chat requests behave so, one each, before `chat` counts again. */
  nextChats: ChatMode[];
  /** Every request, in order. */
  requests: RecordedRequest[];
  /** Stands in the message of every error it sends: it must appear in no log. */
  canary: string;
  /** Resolves when a request has been received that is not recorded yet. */
  nextRequest(): Promise<void>;
  /** Resolves when the client has hung up on a request that was not answered whole. */
  nextHangUp(): Promise<void>;
  /** Stops, and rejects if anything was asked for that no model serves. */
  close(): Promise<void>;
}

const chatShape = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({ json_schema: z.object({ name: z.string() }) }).optional(),
});
const embeddingShape = z.object({ model: z.string(), input: z.array(z.string()) });
const chatPath = /^\/(?:v1|openai\/deployments\/[^/]+)\/chat\/completions(?:\?|$)/;
const embeddingPath = /^\/(?:v1|openai\/deployments\/[^/]+)\/embeddings(?:\?|$)/;

/** Honest until told otherwise; vectors have `dimension` numbers, by default 64. */
export async function startModelStandIn({ dimension = 64 } = {}): Promise<ModelStandIn> {
  const received: (() => void)[] = [];
  const hungUp: (() => void)[] = [];
  const unexpected: string[] = [];
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) hungUp.splice(0).forEach((resolve) => resolve());
    });
    serve(request, response).catch((error: unknown) => {
      unexpected.push(`${request.url}: ${String(error)}`);
      response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');

  const standIn: ModelStandIn = {
    url: `http://127.0.0.1:${address.port}`,
    chat: 'honest',
    embeddings: 'honest',
    nextChats: [],
    requests: [],
    canary: 'sk-canary-7c1f',
    nextRequest: () => new Promise((resolve) => received.push(resolve)),
    nextHangUp: () => new Promise((resolve) => hungUp.push(resolve)),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      if (unexpected.length > 0)
        throw new Error(`The model stand-in was asked for what it is not: ${unexpected.join('; ')}`);
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '';
    const body: unknown = JSON.parse(await text(request));
    const key = request.headers.authorization ?? request.headers['api-key']?.toString();
    standIn.requests.push({ url, key, body });
    received.splice(0).forEach((resolve) => resolve());
    if (chatPath.test(url))
      answerChat(response, chatShape.parse(body), standIn.nextChats.shift() ?? standIn.chat, standIn);
    else if (embeddingPath.test(url)) embed(response, embeddingShape.parse(body), standIn, dimension);
    else throw new Error(`no such path`);
  }

  return standIn;
}

function answerChat(
  response: ServerResponse,
  { model, messages, response_format: format }: z.infer<typeof chatShape>,
  mode: ChatMode,
  { canary }: ModelStandIn,
): void {
  if (isWireFault(mode)) return sendFault(response, mode, canary);
  const prompt = messages.map(({ content }) => content).join('\n\n');
  sendJson(response, 200, {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    model,
    choices: choicesFor(mode, prompt, format?.json_schema.name === 'claims' ? claimsFor : contentFor),
    usage: { total_tokens: 42 },
  });
}

function choice(content: string | null, reason: string | null, extra = {}): unknown[] {
  return [
    { index: 0, finish_reason: reason, message: { role: 'assistant', content, refusal: null, ...extra } },
  ];
}

function choicesFor(
  mode: Exclude<ChatMode, WireFault>,
  prompt: string,
  write: (temper: Temper, prompt: string) => string,
): unknown[] {
  const honest = () => write('honest', prompt);
  switch (mode) {
    case 'empty_choices':
      return [];
    case 'null_content':
      return choice(null, 'stop');
    case 'prose':
      return choice('Sure! Here is what your plan says.', 'stop');
    case 'truncated_content':
      return choice(honest().slice(0, -9), 'stop');
    case 'refusal':
      return choice(null, 'stop', { refusal: 'I cannot help with that.' });
    case 'content_filter':
      return choice(null, 'content_filter');
    case 'length':
      return choice(honest(), 'length');
    case 'no_finish_reason':
      return choice(honest(), null);
    case 'tool_calls':
      return choice(honest(), 'tool_calls');
    default:
      return choice(write(mode, prompt), 'stop');
  }
}

function embed(
  response: ServerResponse,
  { model, input }: z.infer<typeof embeddingShape>,
  { embeddings: mode, canary }: ModelStandIn,
  dimension: number,
): void {
  if (isWireFault(mode)) return sendFault(response, mode, canary);
  const data = embeddingRows(mode, input, dimension);
  sendJson(response, 200, { object: 'list', model, data });
}
