import type { Answer } from '../domain/answer.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { AuditRow } from '../domain/ports/store.ts';
import type { Turn } from '../domain/turn.ts';
import { redact } from './redact.ts';

/** What is kept of an answer: the question without personal data, and each source with its hash. */
export function auditRow(
  turn: Turn,
  answer: Answer,
  { knowledge, at, digest }: { knowledge: KnowledgeBase; at: Date; digest: (id: string) => string },
): AuditRow {
  return {
    answerId: answer.id ?? '',
    at: at.toISOString(),
    platform: turn.platform,
    asker: digest(`${turn.platform}/${turn.tenant}/${turn.user}`),
    question: redact(answer.question),
    plan: answer.plan,
    outcome: answer.outcome,
    cited: answer.citations.map(({ path, date, quote }) => ({
      path,
      date,
      quote,
      hash: knowledge.documents.get(path)?.hash ?? '',
    })),
  };
}
