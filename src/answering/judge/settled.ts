import { assetName } from '../../domain/asset-class.ts';
import type { AvailabilityEntry } from '../../domain/availability.ts';
import { type Instrument, isWholeClass } from '../instruments/instrument.ts';
import { offerReach } from '../instruments/offer-reach.ts';
import { aboutInstruments } from './about-instruments.ts';
import { aboutRoutes } from './about-routes.ts';
import { coming } from './coming.ts';
import type { Evidence, Judgement } from './judge.ts';
import { deniesWay } from './denies-way.ts';
import { closing, exclusions, limitsOf, offers, side } from './offers.ts';
import { refusals } from './refusals.ts';
import type { SettleOptions, SettledStatement } from './settled-statement.ts';
import { sorted } from './sorted.ts';

/** Says a judgement in sentences: the routes and the instruments asked about, what is offered, its limits, other routes, what is coming. */
export function settle(judgement: Judgement, options: SettleOptions): SettledStatement[] {
  const name = assetName(options.knowledge.assets, judgement.asset);
  const parts = sorted(judgement, options.routes);
  const routes = aboutRoutes(judgement, parts, name, options);
  const instruments = aboutInstruments(judgement, parts, options);
  const told = new Set([...routes.entries, ...instruments.entries]);
  const untold = (evidence: readonly Evidence[]): Evidence[] => evidence.filter((one) => !told.has(one));
  const isInDoubt = instruments.statements.length > 0 && judgement.status !== 'not_available';
  const soon = isInDoubt
    ? judgement.upcoming.filter((evidence) => isForAsked(evidence, parts.open, options))
    : [];
  const refusing = refusals(untold(parts.refused), judgement, name, options);
  const isRefused = judgement.status === 'not_available';
  return [
    ...routes.statements,
    ...(isRefused ? [...refusing, ...instruments.statements.map(beside)] : instruments.statements),
    ...soon.map((evidence) => ({ ...coming(evidence, options), isLead: true })),
    ...untold(parts.open).map((evidence) => offers(evidence, name, options)),
    ...parts.open.flatMap((evidence) => [
      ...limitsOf(evidence, options).map((limit) =>
        deniesWay(limit.text, options.askedWords) ? { ...limit, isLead: true } : limit,
      ),
      ...(isInDoubt ? [] : exclusions(evidence, options)),
    ]),
    ...untold(parts.closed).map(closing),
    ...untold(parts.disputed).map((evidence) => side(evidence, name)),
    ...(isRefused ? [] : refusing),
    ...judgement.upcoming
      .filter((evidence) => !soon.includes(evidence))
      .map((evidence) => coming(evidence, options)),
  ];
}

/** Where everything is refused, what is said of one instrument raises no doubt: it comes after the no. */
function beside({ text, evidence }: SettledStatement): SettledStatement {
  return { text, evidence };
}

/** The change brings what was asked for and is not offered yet. */
function isForAsked(
  { entry }: Evidence,
  open: readonly Evidence[],
  { instruments, knowledge, askedWords }: SettleOptions,
): boolean {
  const covers = (offer: AvailabilityEntry, instrument: Instrument): boolean =>
    offerReach(offer, instrument, { assets: knowledge.assets, askedWords }).kind === 'covered';
  return (
    entry.offered &&
    instruments.some(
      (instrument) =>
        !isWholeClass(instrument) &&
        covers(entry, instrument) &&
        !open.some((evidence) => covers(evidence.entry, instrument)),
    )
  );
}
