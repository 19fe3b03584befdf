import type { Instrument } from '../instruments/instrument.ts';
import { type OfferReach, offerReach } from '../instruments/offer-reach.ts';
import { isNarrow, refusalReach, refusalScope } from '../instruments/refusal-reach.ts';
import { besideUnnamed } from './beside-unnamed.ts';
import type { Evidence } from './judge.ts';
import { leavingOut } from './leaving-out.ts';
import { closing } from './offers.ts';
import { ownWords } from './refusals.ts';
import type { SettleOptions } from './settled-statement.ts';
import type { Sorted } from './sorted.ts';
import { type Told, nothingTold } from './told.ts';

/** Of an instrument that no offer covers: that it is refused by name, left out, closed by now, or not named. */
export function besideOffers(
  instrument: Instrument,
  { open, closed, refused }: Omit<Sorted, 'disputed'>,
  options: SettleOptions,
): Told {
  const { knowledge, askedWords } = options;
  const reachOf = ({ entry }: Evidence): OfferReach =>
    offerReach(entry, instrument, { assets: knowledge.assets, askedWords });
  const reached = open.map((evidence) => ({ evidence, reach: reachOf(evidence) }));
  if (reached.some(({ reach }) => reach.kind === 'covered')) return nothingTold;
  const byName = refusedByName(instrument, refused, options);
  const leftOut = reached.flatMap(({ evidence, reach }) =>
    reach.kind === 'left_out' ? [leavingOut(evidence, reach.exclusion, instrument, options)] : [],
  );
  const noes = [...byName.map((evidence) => ownWords(evidence)), ...leftOut];
  if (noes.length > 0) return { statements: noes.map((no) => ({ ...no, isDenial: true })), entries: byName };
  const [first] = reached;
  if (!first || first.reach.kind !== 'unnamed') return nothingTold;
  const ended = first.reach.member ? [] : closed.filter((evidence) => reachOf(evidence).kind === 'covered');
  if (ended.length > 0) return { statements: ended.map(closing), entries: ended };
  return besideUnnamed(instrument, { ...first, reach: first.reach }, options);
}

/** Refusals of just this instrument, the one that says most of it first. */
function refusedByName(
  instrument: Instrument,
  refused: readonly Evidence[],
  { knowledge: { assets } }: SettleOptions,
): Evidence[] {
  const said = ({ entry }: Evidence): number => {
    const { forms } = refusalScope(entry, assets);
    return [...instrument.forms].filter((form) => forms.has(form)).length;
  };
  return refused
    .filter(({ entry }) => isNarrow(entry, assets) && refusalReach(entry, instrument, assets) === 'all')
    .toSorted((a, b) => said(b) - said(a));
}
