import { isWholeClass } from '../instruments/instrument.ts';
import { besideOffers } from './beside-offers.ts';
import { besideRefusals } from './beside-refusals.ts';
import type { Judgement } from './judge.ts';
import type { SettleOptions } from './settled-statement.ts';
import type { Sorted } from './sorted.ts';
import type { Told } from './told.ts';

/**
 * What the plan says of each instrument asked about that it does not plainly offer: that it is left
 * out, or that neither the offer nor an exclusion names it. A yes is never implied.
 */
export function aboutInstruments(
  { status }: Judgement,
  { open, closed, refused }: Sorted,
  options: SettleOptions,
): Told {
  const asked = options.instruments.filter((instrument) => !isWholeClass(instrument));
  const onAsked = open.filter(({ entry }) => options.routes.includes(entry.route));
  const offered = onAsked.length > 0 ? onAsked : open;
  const told = asked.map((instrument) =>
    offered.length > 0
      ? besideOffers(instrument, { open: offered, closed, refused }, options)
      : besideRefusals(instrument, refused, status, options),
  );
  const statements = told.flatMap((one) => one.statements);
  return {
    statements: statements
      .filter(({ text }, at) => statements.findIndex((other) => other.text === text) === at)
      .map((statement) => ({ ...statement, isLead: true, isAboutForm: true })),
    entries: told.flatMap(({ entries }) => entries),
  };
}
