import type { AskedOf } from '../../domain/asked-of.ts';
import type { RouteId } from '../../domain/availability.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type Instrument, instrumentsAsked } from '../instruments/instrument.ts';
import { refusalReach } from '../instruments/refusal-reach.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { Judgement } from './judge.ts';
import type { SettledStatement } from './settled-statement.ts';
import { sorted } from './sorted.ts';

export interface AskedOfOptions {
  understanding: Understanding;
  /** What was settled of the question. */
  settled: readonly SettledStatement[];
  /** The question is about no other asset class. */
  isAlone: boolean;
  knowledge: KnowledgeBase;
}

/** How the ways and the make that a question names stand, for the line that sums its verdict up. */
export function askedOf(
  judgement: Judgement,
  { understanding: { routes, assetWords, forms }, settled, isAlone, knowledge }: AskedOfOptions,
): AskedOf {
  const instruments = instrumentsAsked(
    judgement.asset,
    { assetWords, forms: isAlone ? forms : [] },
    knowledge.assets,
  );
  // "Fund" may come from the name of a way: "the target-date fund".
  const isOfPart = instruments.every(
    ({ member, forms: make }) => member !== null || [...make].some((form) => form !== 'fund'),
  );
  const aboutForm = settled.filter(({ isAboutForm }) => isAboutForm);
  const isLeftOut = isAlone && instruments.length === 1 && aboutForm.every(({ isDenial }) => isDenial);
  return {
    refused: refusedRoutes(judgement, { instruments, routes, isOfPart, knowledge }),
    isOfPart,
    form: aboutForm.length === 0 ? null : isLeftOut ? 'left_out' : 'in_doubt',
  };
}

interface RoutesAsked {
  instruments: readonly Instrument[];
  routes: readonly RouteId[];
  isOfPart: boolean;
  knowledge: KnowledgeBase;
}

/** Ways by which all that is asked for is refused: those named, or of one make the ways that refuse it where nothing is offered. */
function refusedRoutes(
  judgement: Judgement,
  { instruments, routes, isOfPart, knowledge: { assets } }: RoutesAsked,
): RouteId[] {
  const { open, closed, refused, disputed } = sorted(judgement, routes);
  const spokenOf = new Set([...open, ...closed, ...disputed].map(({ entry }) => entry.route));
  const refusing = refused
    .filter(({ entry }) =>
      instruments.every((instrument) => refusalReach(entry, instrument, assets) === 'all'),
    )
    .map(({ entry }) => entry.route);
  const own = [...new Set(refusing)].filter((route) => !spokenOf.has(route));
  if (routes.length === 0) return isOfPart && judgement.status === 'not_stated' ? own : [];
  return routes.filter((route) => own.includes(route));
}
