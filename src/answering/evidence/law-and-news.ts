import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type Passage, bodyOf } from '../../domain/passage.ts';
import type { Retriever } from '../../domain/ports/retriever.ts';
import { cutOff } from '../cut-off.ts';
import { find } from '../find/find.ts';
import type { FindOptions, Findings, Found } from '../find/findings.ts';
import type { Judgement } from '../judge/judge.ts';
import { newsQuery, premiseQueries } from '../policy-queries.ts';
import { select } from '../select.ts';
import type { Understanding, Voices } from '../understand/understanding.ts';
import { asAside } from './as-aside.ts';
import { policyEvidence } from './policy-evidence.ts';

export interface LawAndNewsOptions {
  understanding: Understanding;
  /** Empty when the plan is not asked about an asset class. */
  judgements: readonly Judgement[];
  voices: Voices;
  found: Findings;
  search: FindOptions;
  knowledge: KnowledgeBase;
  retriever: Retriever;
}

/** What law and news have to say: to a question about them, to a premise that rests on them, or beside a plan's verdict. */
export async function lawAndNews({
  understanding,
  judgements,
  voices,
  found,
  search,
  knowledge,
  retriever,
}: LawAndNewsOptions): Promise<Found[]> {
  const { today } = search;
  const lookUp = (query: string): Promise<Findings> =>
    find(knowledge, retriever, { ...search, query, assets: [], assetWords: [], byWordsAlone: true });
  if (understanding.takesPolicyAsReason) {
    const premises = await Promise.all(premiseQueries(understanding).map(lookUp));
    return premises.flatMap((premise) => {
      const standing = premise.policy.filter(
        ({ isReplaced, document }) => !isReplaced && document.status !== 'reported',
      );
      const policy = standing.length > 0 ? standing : premise.policy;
      return policyEvidence({ ...premise, policy }, { knowledge, today, most: 1, least: 0 });
    });
  }
  if (voices.policy)
    return policyEvidence(found, { knowledge, today, most: understanding.voices.plan ? 2 : 3 });
  const isSaid = judgements.some(({ inForce, upcoming }) => inForce.length + upcoming.length > 0);
  if (!isSaid || understanding.detail !== '' || understanding.isFollowUp) return [];
  const news = await lookUp(newsQuery(understanding));
  const classes = knowledge.assets.classes.filter(({ id }) => understanding.assets.includes(id));
  const about = new Set(classes.flatMap(({ id, groups }) => [id, ...groups]));
  const standing = news.policy.filter(
    ({ document, passage, isReplaced }) =>
      !isReplaced &&
      isStandingLaw(document.status) &&
      speaksOfItself(passage, document.status) &&
      document.assets.some((asset) => about.has(asset)),
  );
  return select(standing, { most: 1, least: cutOff.news, fromOne: 1 }).map(asAside);
}

/** A passage about what is only proposed would be shown under the status of the law it stands with. */
function speaksOfItself(passage: Passage, status: string | null): boolean {
  return status === 'proposed' || !/\bpropos/iu.test(bodyOf(passage));
}

function isStandingLaw(status: string | null): boolean {
  return status === 'in_force' || status === 'final' || status === 'proposed';
}
