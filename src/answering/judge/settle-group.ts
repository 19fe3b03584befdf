import { assetName } from '../../domain/asset-class.ts';
import { capitalised, listed, routeName } from '../../domain/wording.ts';
import { carried, midSentence, withoutStop } from './carried.ts';
import { coming } from './coming.ts';
import type { Evidence, Judgement } from './judge.ts';
import type { SettleOptions, SettledStatement } from './settled-statement.ts';
import { type Sorted, sorted } from './sorted.ts';

/** Lines of a group, in the order of its members. */
const mostLines = 8;

/** Of several asset classes, one line each: how it is offered, or what is known instead. What is offered is never cut. */
export function settleGroup(
  judgements: readonly Judgement[],
  options: Pick<SettleOptions, 'knowledge' | 'routes' | 'today'>,
): SettledStatement[] {
  const lines = judgements.flatMap((judgement, order) => {
    const line = lineOf(judgement, options);
    return line === null ? [] : [{ line, order, isOffered: judgement.status === 'available' }];
  });
  return lines
    .toSorted((a, b) => Number(b.isOffered) - Number(a.isOffered))
    .slice(0, mostLines)
    .toSorted((a, b) => a.order - b.order)
    .map(({ line }) => line);
}

function lineOf(
  judgement: Judgement,
  options: Pick<SettleOptions, 'knowledge' | 'routes' | 'today'>,
): SettledStatement | null {
  const name = capitalised(assetName(options.knowledge.assets, judgement.asset));
  const parts = sorted(judgement, options.routes);
  const [upcoming] = judgement.upcoming;
  switch (judgement.status) {
    case 'available':
      return carried(
        [
          `${name}: through ${listed(parts.open.map(whereAndWhat))}.`,
          `${name}: through ${routesOf(parts.open, 'and')}.`,
        ],
        parts.open,
      );
    case 'not_available':
      return carried(`${name}: not offered through any route.`, parts.refused);
    case 'conflicting':
      return dispute(name, parts);
    case 'not_stated':
      if (parts.closed.length + parts.refused.length > 0) return unsettled(name, parts);
      return upcoming ? coming(upcoming, options) : null;
  }
}

function whereAndWhat(evidence: Evidence): string {
  const { route, what } = evidence.entry;
  return what === '' ? routeName(route) : `${routeName(route)} (${midSentence(what, evidence)})`;
}

function routesOf(evidence: readonly Evidence[], lastWord: 'and' | 'or'): string {
  return listed([...new Set(evidence.map(({ entry }) => routeName(entry.route)))], lastWord);
}

function dispute(name: string, { disputed }: Sorted): SettledStatement {
  const sides = disputed.map(({ entry }) => `"${withoutStop(entry.quote)}"`);
  return carried(
    `${name}: the documents disagree on ${routesOf(disputed, 'and')}: ${sides.join(' against ')}.`,
    disputed,
  );
}

function unsettled(name: string, { closed, refused }: Sorted): SettledStatement {
  const parts = [
    ...(closed.length > 0 ? [`closed to new purchases through ${routesOf(closed, 'and')}`] : []),
    ...(refused.length > 0 ? [`not offered through ${routesOf(refused, 'or')}`] : []),
  ];
  return carried(`${name}: ${parts.join('; ')}. The documents do not settle the other routes.`, [
    ...closed,
    ...refused,
  ]);
}
