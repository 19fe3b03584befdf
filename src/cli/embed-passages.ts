import { createHash } from 'node:crypto';
import type { StoredVectors } from '../adapters/index/vectors/vector-file.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { type Passage, evidenceOf } from '../domain/passage.ts';
import type { Embedder } from '../domain/ports/embedder.ts';
import type { Log } from '../domain/ports/log.ts';

/** A passage's vector is kept under its words: the same words need no second call. */
export function wordsId(passage: Passage): string {
  return createHash('sha256').update(evidenceOf(passage)).digest('hex');
}

/** Embeds the passages whose words have no vector yet. What fails leaves them to be found by words alone. */
export async function embedPassages(
  knowledge: KnowledgeBase,
  embedder: Embedder,
  before: StoredVectors | null,
  { log, onProgress }: { log: Log; onProgress: (step: string) => void },
): Promise<StoredVectors | null> {
  const texts = new Map(
    [...knowledge.passages.values()].flat().map((passage) => [wordsId(passage), evidenceOf(passage)]),
  );
  const kept = before?.model === embedder.model ? before : null;
  const have = new Map(kept?.ids.map((id, at) => [id, kept.vectors[at]]));
  const missing = [...texts.keys()].filter((id) => have.get(id) === undefined);
  if (missing.length > 0) onProgress(`Embedding ${missing.length} passages`);
  try {
    const made = missing.length > 0 ? await embedder.embed(missing.map((id) => texts.get(id) ?? '')) : [];
    missing.forEach((id, at) => have.set(id, made[at]));
  } catch (fault) {
    log.warn({ err: fault }, 'The passages could not be embedded; they are searched by words alone.');
    return kept;
  }
  const entries = [...texts.keys()].flatMap((id) => {
    const vector = have.get(id);
    return vector ? [{ id, vector }] : [];
  });
  const dimension = entries[0]?.vector.length ?? 0;
  if (entries.some(({ vector }) => vector.length !== dimension)) {
    // The model changed its dimension under the same name: what was kept is of another space.
    return before ? embedPassages(knowledge, embedder, null, { log, onProgress }) : null;
  }
  return {
    model: embedder.model,
    dimension,
    ids: entries.map(({ id }) => id),
    vectors: entries.map(({ vector }) => vector),
  };
}

/** Whether both hold vectors of the same words by the same model. */
export function sameVectors(before: StoredVectors | null, after: StoredVectors | null): boolean {
  if (before === null || after === null) return before === after;
  const held = new Set(before.ids);
  return (
    before.model === after.model && held.size === after.ids.length && after.ids.every((id) => held.has(id))
  );
}
