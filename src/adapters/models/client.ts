import { AzureOpenAI, OpenAI } from 'openai';
import { createGuardedFetch } from './guarded-fetch.ts';

/** Where the model runs: OpenAI or any endpoint that speaks like it, or Azure. */
type ModelProvider =
  | { kind: 'openai'; apiKey: string; /** Null: OpenAI itself. */ baseUrl: string | null }
  | { kind: 'azure'; endpoint: string; apiKey: string; apiVersion: string };

export interface ModelClientOptions {
  provider: ModelProvider;
  /** For one attempt, until its headers have come. Default 15,000. */
  attemptMs?: number;
  /** The wire; default the global fetch. */
  fetch?: typeof fetch;
}

export type ModelClient = OpenAI;

const longestBodyBytes = 32 * 1024 * 1024;
const longestWaitMs = 3_000;

function quiet(): void {}

/**
 * The SDK with one repetition, no logging of its own (it would print questions), and every
 * setting that it would else take from the environment spelled out.
 */
export function createModelClient(options: ModelClientOptions): ModelClient {
  const { provider, attemptMs = 15_000, fetch = globalThis.fetch } = options;
  const common = {
    timeout: attemptMs,
    maxRetries: 1,
    fetch: createGuardedFetch({ fetch, longestBodyBytes, longestWaitMs }),
    logLevel: 'off' as const,
    logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    apiKey: provider.apiKey,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
  };
  switch (provider.kind) {
    case 'openai':
      return new OpenAI({ ...common, baseURL: provider.baseUrl });
    case 'azure':
      return new AzureOpenAI({
        ...common,
        baseURL: null,
        endpoint: provider.endpoint,
        apiVersion: provider.apiVersion,
      });
  }
}
