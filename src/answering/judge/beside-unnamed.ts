import { assetName } from '../../domain/asset-class.ts';
import { routeName } from '../../domain/wording.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { namedForms, unnamedMember } from '../instruments/name-instrument.ts';
import type { OfferReach } from '../instruments/offer-reach.ts';
import { carried, midSentence } from './carried.ts';
import { documentOnForm, documentOnInstrument, refusalOfForm } from './document-on-instrument.ts';
import type { Evidence } from './judge.ts';
import type { SettleOptions, SettledStatement } from './settled-statement.ts';
import type { Told } from './told.ts';

/** What an offer does not name of an instrument. */
export type Unnamed = Extract<OfferReach, { kind: 'unnamed' }>;

/** What a document says of an instrument that an offer does not name, or else that nothing is said. */
export function besideUnnamed(
  instrument: Instrument,
  { evidence, reach }: { evidence: Evidence; reach: Unnamed },
  options: SettleOptions,
): Told {
  const said = documentOnInstrument(instrument, reach.member ? [] : reach.forms, options);
  if (said !== null) return { statements: [said], entries: [] };
  const outright = reach.member ? [] : refusalOfForm(instrument, reach.forms, options);
  if (outright.length > 0) return { statements: outright, entries: [] };
  const inGeneral = documentOnForm(instrument, options);
  // The route of a fund inside another fund answers "by itself", once it is told.
  const isPart = !reach.member && reach.forms.every((form) => form === 'on_its_own');
  if (isPart) return { statements: inGeneral, entries: [] };
  const isOneOfSeveral = options.instruments.length > 1;
  const thing = reach.member ? unnamedMember(instrument.asset, isOneOfSeveral) : namedForms(reach.forms);
  return { statements: [notNamed(evidence, thing, options), ...inGeneral], entries: [evidence] };
}

function notNamed(evidence: Evidence, thing: string, { knowledge }: SettleOptions): SettledStatement {
  const { asset, route, what } = evidence.entry;
  const name = assetName(knowledge.assets, asset);
  const open = `do not say whether ${thing} is allowed`;
  return carried(
    [
      ...(what === ''
        ? []
        : [
            `Your plan offers ${name} through ${routeName(route)}: ${midSentence(what, evidence)}. Its documents ${open} there.`,
          ]),
      `Your plan's documents ${open} through ${routeName(route)}.`,
    ],
    [evidence],
  );
}
