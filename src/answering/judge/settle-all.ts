import { instrumentsAsked } from '../instruments/instrument.ts';
import type { Understanding } from '../understand/understanding.ts';
import { aboutSecurity } from './about-security.ts';
import type { Judgement } from './judge.ts';
import { settleGroup } from './settle-group.ts';
import { settle } from './settled.ts';
import type { SettleOptions, SettledStatement } from './settled-statement.ts';

export type SettleAllOptions = Pick<SettleOptions, 'aim' | 'knowledge' | 'today' | 'planSays'> & {
  understanding: Understanding;
};

/** Says what HR's entries settle of a question: of one or two asset classes in full, of a group a line each, of a company's shares what the plan says of stocks. */
export function settleAll(
  judgements: readonly Judgement[],
  { understanding, aim, knowledge, today, planSays }: SettleAllOptions,
): SettledStatement[] {
  const { assetWords, forms, detail, routes, security } = understanding;
  if (judgements.length > 2) return settleGroup(judgements, { knowledge, routes, today, planSays });
  const isOne = judgements.length === 1;
  // Beside a second asset class, nobody can tell which of them a form or a detail belongs to.
  const askedWords = isOne ? [...assetWords, ...detail.split(' ')] : [];
  const settled = judgements.flatMap((judgement) =>
    settle(judgement, {
      knowledge,
      instruments: instrumentsAsked(
        judgement.asset,
        { assetWords, forms: isOne ? forms : [] },
        knowledge.assets,
      ),
      askedWords,
      aim,
      mostLimits: isOne ? 2 : 0,
      routes,
      today,
      planSays,
    }),
  );
  const ofShares = security === null ? [] : aboutSecurity(security, { planSays, knowledge, aim, forms });
  const all = [...settled, ...ofShares];
  return all.filter(({ text }, at) => all.findIndex((other) => other.text === text) === at);
}
