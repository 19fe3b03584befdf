import { type Document, documentKinds } from '../../domain/document.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type Passage, planScope, type ScopeId } from '../../domain/passage.ts';
import { scopesOf } from '../../domain/knowledge-base.ts';
import type { PlanId } from '../../domain/plan.ts';
import { type Chance, createChance } from './chance.ts';
import { madeHeading, madeSentence } from './made-sentences.ts';

const passagesPerDocument = 50;
const passagesPerSection = 5;
const fewestSentences = 4;
const mostSentences = 8;

/** The knowledge base with made documents of one plan beside its own, until the plan's scope holds that many passages. */
export function grownPlan(knowledge: KnowledgeBase, plan: PlanId, passages: number): KnowledgeBase {
  const chance = createChance(20_261_122);
  const grown = { documents: new Map(knowledge.documents), passages: new Map(knowledge.passages) };
  let missing = passages - passagesIn(knowledge, planScope(plan)).length;
  for (let number = 1; missing > 0; number++) {
    const path = `plans/${plan}/made/${number}.md`;
    const made = passagesOf(path, Math.min(missing, passagesPerDocument), chance);
    grown.documents.set(path, documentOf(path, plan, number));
    grown.passages.set(path, made);
    missing -= made.length;
  }
  return { ...knowledge, ...grown };
}

/** The passages that are searched with a scope. */
export function passagesIn({ documents, passages }: KnowledgeBase, scope: ScopeId): Passage[] {
  return [...documents.values()]
    .filter((document) => scopesOf(document).includes(scope))
    .flatMap(({ path }) => passages.get(path) ?? []);
}

function documentOf(path: string, plan: PlanId, number: number): Document {
  const year = 2015 + (number % 11);
  return {
    path,
    source: 'plan',
    plans: [plan],
    title: `Notice ${number}`,
    kind: documentKinds[number % documentKinds.length] ?? null,
    effective: `${year}-01-01`,
    until: null,
    supersedes: number % 10 === 0 ? [`plans/${plan}/made/${number - 1}.md`] : [],
    draft: false,
    url: null,
    publisher: null,
    published: null,
    occurred: null,
    status: null,
    assets: [],
    question: null,
    reviewed: null,
    reviewer: null,
    isDatedInText: true,
    hash: path,
  };
}

function passagesOf(path: string, count: number, chance: Chance): Passage[] {
  let heading = '';
  return Array.from({ length: count }, (_, ordinal) => {
    if (ordinal % passagesPerSection === 0) heading = madeHeading(chance);
    const sentences = fewestSentences + chance.below(mostSentences - fewestSentences + 1);
    const text = Array.from({ length: sentences }, () => madeSentence(chance)).join(' ');
    return {
      id: `${path}#${ordinal}`,
      path,
      ordinal,
      locator: heading,
      headings: [heading],
      blocks: [{ kind: 'paragraph', text }],
    };
  });
}
