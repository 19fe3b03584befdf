import { createAnswerer } from '../../../src/answering/answer.ts';
import type { OpenTrace } from '../../../src/answering/trace/trace.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import type { AskerPlan } from '../../../src/domain/asker.ts';
import { type KnowledgeBase, scopesOf } from '../../../src/domain/knowledge-base.ts';
import type { Passage, ScopeId } from '../../../src/domain/passage.ts';
import type { Retriever } from '../../../src/domain/ports/retriever.ts';
import type { Writer } from '../../../src/domain/ports/writer.ts';
import { createRetriever } from '../../../src/retrieval/retriever.ts';
import { createScopeIndex } from '../../../src/retrieval/scope-index.ts';
import { makeFolder } from '../../support/folder.ts';
import { inShort, readFolder } from '../../support/read-folder.ts';
import { twoPlansFolder } from './two-plans.ts';

export interface Asking {
  plan?: string | null;
  choices?: string[];
  thread?: string[];
  today?: string;
  id?: string;
  model?: Writer;
  onProgress?: (step: string) => void;
  strictness?: number;
  onTrace?: OpenTrace;
}

export interface OpenedDesk {
  knowledge: KnowledgeBase;
  retriever: Retriever;
  ask(question: string, asking?: Asking): Promise<Answer>;
}

/** Searches by words and character grams alone. */
export function retrieverFor(knowledge: KnowledgeBase): Retriever {
  const held = new Map<ScopeId, Passage[]>();
  for (const document of knowledge.documents.values())
    for (const scope of scopesOf(document))
      held.set(scope, [...(held.get(scope) ?? []), ...(knowledge.passages.get(document.path) ?? [])]);
  const scopes = new Map([...held].map(([scope, passages]) => [scope, createScopeIndex(passages, null)]));
  return createRetriever({ scopes, embedder: null });
}

/** Reads a folder, which must be without fault, and answers from it, as asked on November 21, 2026 by somebody in larch. */
export async function openDesk(
  files: Readonly<Record<string, string>> = twoPlansFolder,
): Promise<OpenedDesk> {
  const folder = makeFolder(files);
  const { knowledge, findings } = await readFolder(folder.root).finally(() => folder.remove());
  const faults = findings.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new Error(`The folder has faults: ${inShort(faults).join(', ')}`);
  const retriever = retrieverFor(knowledge);
  return {
    knowledge,
    retriever,
    async ask(
      question,
      {
        plan = 'larch',
        choices = [],
        thread = [],
        today = '2026-11-21',
        id,
        model,
        onProgress,
        strictness = 1,
        onTrace,
      } = {},
    ) {
      const asker: AskerPlan = plan === null ? { kind: 'unknown', choices } : { kind: 'known', plan };
      let clock = 0;
      const answer = createAnswerer({
        knowledge,
        retriever,
        model: model ?? null,
        elapsed: () => (clock += 7.25),
        strictness,
      });
      const answered = await answer({
        id: id ?? null,
        question,
        thread,
        asker,
        today,
        onTrace,
        ...(onProgress ? { onProgress } : {}),
      });
      return answered.answer;
    },
  };
}
