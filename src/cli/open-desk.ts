import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { openVectorIndex } from '../adapters/index/vectors/open-vector-index.ts';
import { createAnswerer } from '../answering/answer.ts';
import type { StoredVectors } from '../adapters/index/vectors/vector-file.ts';
import type { Document } from '../domain/document.ts';
import type { Desk } from '../conversation/conversation.ts';
import { scopesOf } from '../domain/knowledge-base.ts';
import type { Passage, ScopeId } from '../domain/passage.ts';
import type { Embedder } from '../domain/ports/embedder.ts';
import type { Log } from '../domain/ports/log.ts';
import type { VectorIndex } from '../domain/ports/vector-index.ts';
import type { Writer } from '../domain/ports/writer.ts';
import { createRetriever } from '../retrieval/retriever.ts';
import { type ScopeIndex, createScopeIndex } from '../retrieval/scope-index.ts';
import { wordsId } from './embed-passages.ts';
import { type Ingested, ingestFolder } from './ingest-folder.ts';

export interface DeskOptions {
  knowledgeDir: string;
  dataDir: string;
  model: Writer | null;
  /** For passages, and for questions: the latter with little time. */
  embedders: { passages: Embedder; questions: Embedder } | null;
  log: Log;
  onProgress?: (step: string) => void;
  /** A desk of the same folder: what did not change since is taken over from it. */
  previous?: OpenDesk;
  /** Files that took too long or too much are tried again. */
  isSecondTry?: boolean;
}

export interface OpenDesk extends Desk {
  ingested: Ingested;
  scopes: ReadonlyMap<ScopeId, OpenScope>;
}

/** A scope's index with what it was made of. */
interface OpenScope {
  /** Digest of its documents and of the model of its vectors. */
  state: string;
  index: ScopeIndex;
}

/** Reads the knowledge folder as far as it changed and opens an index for each scope. */
export async function openDesk({
  knowledgeDir,
  dataDir,
  model,
  embedders,
  log,
  onProgress,
  previous,
  isSecondTry = false,
}: DeskOptions): Promise<OpenDesk> {
  const ingested = await ingestFolder({
    knowledgeDir,
    dataDir,
    embedder: embedders?.passages ?? null,
    log,
    isSecondTry,
    ...(previous ? { serving: previous.ingested.generation } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  const scopes = await indexScopes(ingested, previous, log);
  const indexes = new Map([...scopes].map(([scope, { index }]) => [scope, index]));
  const retriever = createRetriever({ scopes: indexes, embedder: embedders?.questions ?? null });
  const answer = createAnswerer({
    knowledge: ingested.knowledge,
    retriever,
    model,
    elapsed: () => performance.now(),
  });
  return { knowledge: ingested.knowledge, answer, ingested, scopes };
}

async function indexScopes(
  { knowledge, generation: { folder, vectors } }: Ingested,
  previous: OpenDesk | undefined,
  log: Log,
): Promise<Map<ScopeId, OpenScope>> {
  const documents = new Map<ScopeId, Document[]>();
  for (const document of knowledge.documents.values())
    for (const scope of scopesOf(document)) {
      const held = documents.get(scope);
      if (held) held.push(document);
      else documents.set(scope, [document]);
    }
  const byWords = new Map(vectors?.ids.map((id, at) => [id, vectors.vectors[at]]));
  const scopes = new Map<ScopeId, OpenScope>();
  for (const [scope, held] of documents) {
    const state = stateOf(held, vectors);
    const before = previous?.scopes.get(scope);
    scopes.set(scope, before?.state === state ? before : { state, index: await indexOf(scope, held) });
  }
  return scopes;

  async function indexOf(scope: ScopeId, held: readonly Document[]): Promise<ScopeIndex> {
    const texts = held.flatMap(({ path }) => knowledge.passages.get(path) ?? []);
    return createScopeIndex(texts, await vectorsOf(scope, texts));
  }

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

/** Which words a scope holds, and which vectors: two that are the same are searched alike. */
function stateOf(documents: readonly Document[], vectors: StoredVectors | null): string {
  const parts = documents.map(({ path, hash }) => `${path}\n${hash}`);
  const space = vectors === null ? 'no vectors' : `${vectors.model} ${vectors.ids.length}`;
  return createHash('sha256')
    .update([space, ...parts].join('\n'))
    .digest('hex');
}
