import type { Answered } from '../answering/answer.ts';
import type { Answer } from '../domain/answer.ts';
import type { AskerPlan } from '../domain/asker.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Plan } from '../domain/plan.ts';
import type { Reply } from '../domain/turn.ts';

/** Clothes an answer with what a reader needs: the plan's name, whom to ask, which plans to choose from, and for whose eyes it is. */
export function replyFor(
  { answer, understanding, asked, leftOpen = [] }: Answered,
  { asker, knowledge, isShared }: { asker: AskerPlan; knowledge: KnowledgeBase; isShared: boolean },
): Extract<Reply, { kind: 'answer' }> {
  const planOf = (id: string): Plan[] => knowledge.plans.filter((plan) => plan.id === id);
  const known = asker.kind === 'known' ? planOf(asker.plan) : [];
  const choices = asker.kind === 'unknown' ? asker.choices.flatMap(planOf) : [];
  const theirs = known.length > 0 ? known : choices;
  const isForEveryone = isShared && !isAboutTheirPlan(answer, knowledge);
  // Named to a whole channel, one plan's contact would tell which plan the asker is in.
  const concerned = theirs.length === 0 || isForEveryone ? knowledge.plans : theirs;
  return {
    kind: 'answer',
    answer,
    day: understanding.day,
    plan: known[0] ?? null,
    choices: answer.outcome === 'needs_plan' ? choices : [],
    contacts: [...new Set(concerned.flatMap(({ contact }) => (contact === null ? [] : [contact])))],
    audience: isShared && !isForEveryone ? 'asker' : 'everyone',
    ...(asked ? { asked } : {}),
    ...(leftOpen.length > 0 ? { leftOpen } : {}),
    assetNames: Object.fromEntries(knowledge.assets.classes.map(({ id, name }) => [id, name])),
  };
}

/** Speaks of a plan, or rests on a law or an answer of HR that is for some plans only. */
function isAboutTheirPlan({ plan, outcome, citations }: Answer, { documents }: KnowledgeBase): boolean {
  return (
    plan !== null ||
    outcome === 'needs_plan' ||
    outcome === 'declined' ||
    citations.some(({ path }) => documents.get(path)?.plans !== null)
  );
}
