import { performance } from 'node:perf_hooks';
import { openVectorIndex } from '../adapters/index/vectors/open-vector-index.ts';
import { createAnswerer } from '../answering/answer.ts';
import type { Desk } from '../conversation/conversation.ts';
import { scopesOf } from '../domain/knowledge-base.ts';
import type { Passage, ScopeId } from '../domain/passage.ts';
import type { Embedder } from '../domain/ports/embedder.ts';
import type { Log } from '../domain/ports/log.ts';
import type { VectorIndex } from '../domain/ports/vector-index.ts';
import type { Writer } from '../domain/ports/writer.ts';
import { createRetriever } from '../retrieval/retriever.ts';
import { type ScopeIndex, createScopeIndex } from '../retrieval/scope-index.ts';
import { type Ingested, ingestFolder, wordsId } from './ingest-folder.ts';

export interface DeskOptions {
  knowledgeDir: string;
  dataDir: string;
  model: Writer | null;
  /** For passages, and for questions: the latter with little time. */
  embedders: { passages: Embedder; questions: Embedder } | null;
  log: Log;
  onProgress?: (step: string) => void;
}

export interface OpenDesk extends Desk {
  ingested: Ingested;
}

/** Reads the knowledge folder as far as it changed and opens an index for each scope. */
export async function openDesk({
  knowledgeDir,
  dataDir,
  model,
  embedders,
  log,
  onProgress,
}: DeskOptions): Promise<OpenDesk> {
  const ingested = await ingestFolder({
    knowledgeDir,
    dataDir,
    embedder: embedders?.passages ?? null,
    log,
    ...(onProgress ? { onProgress } : {}),
  });
  const scopes = await indexScopes(ingested, log);
  const retriever = createRetriever({ scopes, embedder: embedders?.questions ?? null });
  const answer = createAnswerer({
    knowledge: ingested.knowledge,
    retriever,
    model,
    elapsed: () => performance.now(),
  });
  return { knowledge: ingested.knowledge, answer, ingested };
}

async function indexScopes(
  { knowledge, folder, vectors }: Ingested,
  log: Log,
): Promise<Map<ScopeId, ScopeIndex>> {
  const passages = new Map<ScopeId, Passage[]>();
  for (const [path, document] of knowledge.documents)
    for (const scope of scopesOf(document)) {
      const held = passages.get(scope) ?? [];
      held.push(...(knowledge.passages.get(path) ?? []));
      passages.set(scope, held);
    }
  const byWords = new Map(vectors?.ids.map((id, at) => [id, vectors.vectors[at]]));
  const scopes = new Map<ScopeId, ScopeIndex>();
  for (const [scope, texts] of passages)
    scopes.set(scope, createScopeIndex(texts, await vectorsOf(scope, texts)));
  return scopes;

  async function vectorsOf(scope: ScopeId, texts: readonly Passage[]): Promise<VectorIndex | null> {
    if (vectors === null) return null;
    const held = texts.flatMap((passage) => {
      const vector = byWords.get(wordsId(passage));
      return vector ? [{ id: passage.id, vector }] : [];
    });
    if (held.length === 0) return null;
    return openVectorIndex({
      folder,
      name: scope,
      model: vectors.model,
      ids: held.map(({ id }) => id),
      vectors: held.map(({ vector }) => vector),
      log,
    });
  }
}
