import type { Scored } from '../answering/golden/score.ts';
import type { Finding } from '../domain/finding.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';

/** How much rests on each file, by path. */
export interface Reliance {
  /** Golden questions whose answers cite it, or are expected to. */
  goldenQuestions: ReadonlyMap<string, number>;
  /** Answers given of late that cite it. */
  recentAnswers: ReadonlyMap<string, number>;
}

/** What rests on a file or a finding. */
export interface Resting {
  goldenQuestions: number;
  recentAnswers: number;
}

/** Counts each golden question once a file: those it cites, those it should, and the entries its verdicts come from. */
export function goldenReliance(scored: readonly Scored[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { question, answer, passed } of scored) {
    const plan = answer.plan ?? question.plan;
    const hasVerdict = answer.verdicts.length > 0 || question.expect.verdict !== undefined;
    const paths = new Set([
      ...answer.citations.map(({ path }) => path),
      ...(question.expect.cites ?? []),
      ...(plan !== null ? ['plans.yaml'] : []),
      ...(plan !== null && hasVerdict ? [`plans/${plan}/availability.yaml`] : []),
      ...(passed ? [] : ['questions.yaml']),
    ]);
    for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

/** What rests on a file: a sidecar bears what its document does, entries what the documents they quote do. */
export function restingOn(path: string, reliance: Reliance, { availability }: KnowledgeBase): Resting {
  const plan = /^plans\/([^/]+)\/availability\.yaml$/u.exec(path)?.[1];
  const sources = plan === undefined ? [] : (availability.get(plan) ?? []).map(({ source }) => source);
  const own = [path, ...(/\.ya?ml$/iu.test(path) ? [path.replace(/\.ya?ml$/iu, '')] : [])];
  return {
    goldenQuestions: mostOf(reliance.goldenQuestions, own),
    recentAnswers: mostOf(reliance.recentAnswers, [...own, ...sources]),
  };
}

function mostOf(counts: ReadonlyMap<string, number>, paths: readonly string[]): number {
  return Math.max(0, ...paths.map((path) => counts.get(path) ?? 0));
}

/** What rests on the very finding: a finding on an entry counts for the document that entry rests on. */
export function restingOnFinding(
  finding: Finding & { restsOn?: string },
  reliance: Reliance,
  knowledge: KnowledgeBase,
): Resting {
  if (finding.restsOn === undefined) return restingOn(finding.path, reliance, knowledge);
  return {
    goldenQuestions: reliance.goldenQuestions.get(finding.restsOn) ?? 0,
    recentAnswers: reliance.recentAnswers.get(finding.restsOn) ?? 0,
  };
}
