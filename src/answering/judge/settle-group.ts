import { assetName } from '../../domain/asset-class.ts';
import { capitalised, listed, routeName } from '../../domain/wording.ts';
import { isNarrow } from '../instruments/refusal-reach.ts';
import { absentRoute } from './absent-route.ts';
import { carried, inQuotes, midSentence } from './carried.ts';
import { coming } from './coming.ts';
import type { Evidence, Judgement } from './judge.ts';
import type { SettleOptions, SettledStatement } from './settled-statement.ts';
import { type Sorted, sorted } from './sorted.ts';

/** Most lines of a group, in the order of its members. */
const mostLines = 8;

/** Of several asset classes, one line each: how it is offered, or what is known instead. What is offered is never cut. */
export function settleGroup(judgements: readonly Judgement[], options: GroupOptions): SettledStatement[] {
  const lines = judgements.flatMap((judgement, order) => {
    const line = lineOf(judgement, options);
    return line === null ? [] : [{ line, order, isOffered: judgement.status === 'available' }];
  });
  const missing = options.routes.flatMap((route) => absentRoute(route, options.planSays) ?? []);
  const told = lines
    .toSorted((a, b) => Number(b.isOffered) - Number(a.isOffered))
    .slice(0, mostLines - missing.length)
    .toSorted((a, b) => a.order - b.order)
    .map(({ line }) => line);
  return [...missing.map((statement) => ({ ...statement, isLead: true })), ...told];
}

type GroupOptions = Pick<SettleOptions, 'knowledge' | 'routes' | 'today' | 'planSays'>;

function lineOf(judgement: Judgement, options: GroupOptions): SettledStatement | null {
  const name = capitalised(assetName(options.knowledge.assets, judgement.asset));
  const parts = sorted(judgement, options.routes);
  switch (judgement.status) {
    case 'available':
      return offered(name, parts, options);
    case 'not_available':
      return carried(`${name}: not offered through any route.`, parts.refused);
    case 'conflicting':
      return dispute(name, parts);
    case 'not_stated':
      return unsettled(name, parts, options) ?? later(name, judgement, options);
  }
}

/** Where it is offered; where a route was asked about and is refused, that first. */
function offered(name: string, { open, refused }: Sorted, { routes }: GroupOptions): SettledStatement {
  const refusedThere = refused.filter(({ entry }) => routes.includes(entry.route));
  const not = refusedThere.length > 0 ? `not through ${routesOf(refusedThere, 'or')}; ` : '';
  return carried(
    [
      `${name}: ${not}through ${listed(open.map(whereAndWhat))}.`,
      `${name}: ${not}through ${routesOf(open, 'and')}.`,
    ],
    [...refusedThere, ...open],
  );
}

function whereAndWhat(evidence: Evidence): string {
  const { route, what } = evidence.entry;
  return what === '' ? routeName(route) : `${routeName(route)} (${midSentence(what, evidence)})`;
}

function routesOf(evidence: readonly Evidence[], lastWord: 'and' | 'or'): string {
  return listed([...new Set(evidence.map(({ entry }) => routeName(entry.route)))], lastWord);
}

function dispute(name: string, { disputed }: Sorted): SettledStatement {
  const sides = disputed.map(({ entry }) => inQuotes(entry.quote));
  return carried(
    `${name}: the documents disagree on ${routesOf(disputed, 'and')}: ${sides.join(' against ')}.`,
    disputed,
  );
}

/** What is closed or refused, no wider than its words, and that the rest is open. */
function unsettled(
  name: string,
  { closed, refused }: Sorted,
  { knowledge }: GroupOptions,
): SettledStatement | null {
  if (closed.length + refused.length === 0) return null;
  const whole = refused.filter(({ entry }) => !isNarrow(entry, knowledge.assets));
  const narrow = refused.filter((evidence) => !whole.includes(evidence));
  const parts = [
    ...(closed.length > 0 ? [`closed to new purchases through ${routesOf(closed, 'and')}`] : []),
    ...(whole.length > 0 ? [`not offered through ${routesOf(whole, 'or')}`] : []),
    ...(narrow.length > 0 ? [`some forms not offered through ${routesOf(narrow, 'or')}`] : []),
  ];
  return carried(`${name}: ${parts.join('; ')}. The documents do not settle the rest.`, [
    ...closed,
    ...refused,
  ]);
}

/** Only a change to come is known. */
function later(name: string, { upcoming }: Judgement, options: GroupOptions): SettledStatement | null {
  const [first] = upcoming;
  if (first === undefined) return null;
  const { text, evidence } = coming(first, options);
  return { text: `${name}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`, evidence };
}
