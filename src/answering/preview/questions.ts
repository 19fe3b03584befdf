import { assetName } from '../../domain/asset-class.ts';
import type { GoldenQuestion } from '../../domain/golden-question.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';

/** A question asked of both states, with what each state's `questions.yaml` expects of its answer. */
export interface PreviewQuestion {
  kind: 'golden' | 'standing';
  id: string | null;
  question: string;
  plan: string | null;
  /** Null: the day of the preview. */
  asOf: string | null;
  thread: string[];
  /** Empty: not in that state's file. */
  expected: { before: GoldenQuestion[]; after: GoldenQuestion[] };
}

/** The questions of both files, those of the new one first; the same question in both is one. */
export function goldenOfBoth(
  before: readonly GoldenQuestion[],
  after: readonly GoldenQuestion[],
): PreviewQuestion[] {
  const earlier = Map.groupBy(before, keyOf);
  const later = Map.groupBy(after, keyOf);
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key) => {
    const expected = { before: earlier.get(key) ?? [], after: later.get(key) ?? [] };
    const golden = expected.after[0] ?? expected.before[0];
    if (golden === undefined) return [];
    const { id, question, plan, asOf, thread } = golden;
    return [{ kind: 'golden' as const, id, question, plan, asOf, thread, expected }];
  });
}

/** One plain question for each plan and asset class of either state. */
export function standingQuestions(before: KnowledgeBase, after: KnowledgeBase): PreviewQuestion[] {
  const plans = new Set([...after.plans, ...before.plans].map(({ id }) => id));
  const assets = new Set([...after.assets.classes, ...before.assets.classes].map(({ id }) => id));
  const nameOf = (asset: string): string =>
    assetName((after.assets.classes.some(({ id }) => id === asset) ? after : before).assets, asset);
  return [...plans].flatMap((plan) =>
    [...assets].map((asset) => ({
      kind: 'standing' as const,
      id: null,
      question: `Does my plan offer ${nameOf(asset)}?`,
      plan,
      asOf: null,
      thread: [],
      expected: { before: [], after: [] },
    })),
  );
}

function keyOf({ question, plan, asOf, thread }: GoldenQuestion): string {
  return JSON.stringify([question, plan, asOf, thread]);
}
