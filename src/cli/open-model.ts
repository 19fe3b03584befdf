import { fileURLToPath } from 'node:url';
import type { ModelConfig } from '../config.ts';
import type { Embedder } from '../domain/ports/embedder.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Writer } from '../domain/ports/writer.ts';

export interface OpenModel {
  writer: Writer | null;
  embedders: { passages: Embedder; questions: Embedder } | null;
}

const promptsFolder = fileURLToPath(new URL('../../prompts', import.meta.url));
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
