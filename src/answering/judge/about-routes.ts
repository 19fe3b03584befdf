import type { RouteId } from '../../domain/availability.ts';
import { routeName } from '../../domain/wording.ts';
import { isNarrow, refusalReach } from '../instruments/refusal-reach.ts';
import { absentRoute } from './absent-route.ts';
import { carried, isSentence } from './carried.ts';
import type { Evidence, Judgement } from './judge.ts';
import { closing, side } from './offers.ts';
import { ownWords } from './refusals.ts';
import type { SettleOptions, SettledStatement } from './settled-statement.ts';
import type { Sorted } from './sorted.ts';
import { type Told, nothingTold } from './told.ts';

/** What holds of each route that was asked about and is not open: refused there, closed, in dispute, or not spoken of. */
export function aboutRoutes(
  judgement: Judgement,
  sorted: Sorted,
  name: string,
  options: SettleOptions,
): Told {
  const isOpen = (route: RouteId): boolean => sorted.open.some(({ entry }) => entry.route === route);
  const told = options.routes
    .filter((route) => !isOpen(route))
    .map((route) => aboutRoute(route, judgement, sorted, name, options));
  return {
    statements: told.flatMap(({ statements }) =>
      statements.map((statement) => ({ ...statement, isLead: true })),
    ),
    entries: told.flatMap(({ entries }) => entries),
  };
}

function aboutRoute(
  route: RouteId,
  judgement: Judgement,
  { closed, refused, disputed }: Sorted,
  name: string,
  options: SettleOptions,
): Told {
  const on = (evidence: readonly Evidence[]): Evidence[] =>
    evidence.filter(({ entry }) => entry.route === route);
  const refusedThere = on(refused).filter(({ entry }) =>
    options.instruments.some(
      (instrument) => refusalReach(entry, instrument, options.knowledge.assets) !== 'none',
    ),
  );
  const entries = [...refusedThere, ...on(closed), ...on(disputed)];
  if (entries.length > 0)
    return {
      statements: [
        ...refusedThere.map((evidence) => refusal(evidence, name, options)),
        ...on(closed).map(closing),
        ...on(disputed).map((evidence) => side(evidence, name)),
      ],
      entries,
    };
  const absent = absentRoute(route, options.planSays);
  if (absent !== null) return { statements: [absent], entries: [] };
  const isEverywhere = refused.some(({ entry }) => entry.route === 'any');
  const [known] = judgement.inForce;
  // Once every route of the plan is refused, one more adds nothing.
  if (isEverywhere || known === undefined || judgement.status === 'not_available') return nothingTold;
  return { statements: [silence(route, known, name)], entries: [] };
}

/** Asked about one route, the document's own sentence says it best. */
function refusal(evidence: Evidence, name: string, { knowledge }: SettleOptions): SettledStatement {
  const { entry } = evidence;
  return isSentence(entry.quote) || isNarrow(entry, knowledge.assets)
    ? ownWords(evidence)
    : carried(`Your plan does not offer ${name} through ${routeName(entry.route)}.`, [evidence]);
}

/** No entry speaks of the route: that is no refusal. */
function silence(route: RouteId, known: Evidence, name: string): SettledStatement {
  return carried(
    `Your plan's documents do not settle whether ${name} can be held through ${routeName(route)}.`,
    [known],
  );
}
