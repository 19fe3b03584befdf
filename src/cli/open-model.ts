import { fileURLToPath } from 'node:url';
import type { ModelConfig } from '../config.ts';
import type { ClaimProposer } from '../domain/ports/claim-proposer.ts';
import type { Embedder } from '../domain/ports/embedder.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Writer } from '../domain/ports/writer.ts';

/** Opens the proposer of entries when a chat model is configured. */
export async function openClaimProposer(config: ModelConfig | null, log: Log): Promise<ClaimProposer | null> {
  if (config === null || config.chatModel === null) return null;
  const [{ createModelClient }, { createModelClaimProposer }, { loadDraftPrompt }] = await Promise.all([
    import('../adapters/models/client.ts'),
    import('../adapters/models/claim-proposer.ts'),
    import('../adapters/models/prompts.ts'),
  ]);
  const client = createModelClient({ provider: config.provider, attemptMs: draftAttemptMs });
  const prompt = await loadDraftPrompt(promptsFolder);
  return createModelClaimProposer({ client, model: config.chatModel, prompt, log });
}

export interface OpenModel {
  writer: Writer | null;
  embedders: { passages: Embedder; questions: Embedder } | null;
}

const promptsFolder = fileURLToPath(new URL('../../prompts', import.meta.url));
/** A model may read long before its answer begins. */
const draftAttemptMs = 60_000;
/** A question waits this long for its vector before it is searched by words alone. */
const questionMs = 4_000;

/** Opens what is configured of the language model; its packages are loaded only then, since they take a while. */
export async function openModel(config: ModelConfig | null, log: Log): Promise<OpenModel> {
  if (config === null) return { writer: null, embedders: null };
  const [{ createModelClient }, { createModelWriter }, { createModelEmbedder }, { loadAnswerPrompt }] =
    await Promise.all([
      import('../adapters/models/client.ts'),
      import('../adapters/models/writer.ts'),
      import('../adapters/models/embedder.ts'),
      import('../adapters/models/prompts.ts'),
    ]);
  const client = createModelClient({ provider: config.provider });
  const { chatModel, embeddingModel } = config;
  return {
    writer:
      chatModel === null
        ? null
        : createModelWriter({ client, model: chatModel, prompt: await loadAnswerPrompt(promptsFolder), log }),
    embedders:
      embeddingModel === null
        ? null
        : {
            passages: createModelEmbedder({ client, model: embeddingModel }),
            questions: createModelEmbedder({ client, model: embeddingModel, deadlineMs: questionMs }),
          },
  };
}
