import type { VerdictStatus } from '../../domain/answer.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { namedForms, unnamedMember } from '../instruments/name-instrument.ts';
import { refusalReach } from '../instruments/refusal-reach.ts';
import { documentOnForm, documentOnInstrument, refusalOfForm } from './document-on-instrument.ts';
import type { Evidence } from './judge.ts';
import { ownWords } from './refusals.ts';
import type { SettleOptions } from './settled-statement.ts';
import { type Told, nothingTold } from './told.ts';

/** Where nothing is offered, a refusal of other instruments leaves this one open. */
export function besideRefusals(
  instrument: Instrument,
  refused: readonly Evidence[],
  status: VerdictStatus,
  options: SettleOptions,
): Told {
  const { assets } = options.knowledge;
  const others = refused.filter(({ entry }) => refusalReach(entry, instrument, assets) === 'none');
  const isSpokenOf = others.length < refused.length;
  if (isSpokenOf && status !== 'not_available') return nothingTold;
  const said = documentOnInstrument(instrument, [...instrument.forms], options);
  if (said !== null)
    return { statements: [said], entries: refused.filter(({ entry }) => said.text.includes(entry.quote)) };
  const outright = isSpokenOf ? [] : refusalOfForm(instrument, [...instrument.forms], options);
  if (outright.length > 0) return { statements: outright, entries: others };
  const [first] = others;
  if (isSpokenOf || first === undefined) return nothingTold;
  const thing =
    instrument.forms.size > 0 ? namedForms([...instrument.forms]) : unnamedMember(instrument.asset, false);
  const open = ` Your plan's documents do not say whether ${thing} is allowed.`;
  return { statements: [ownWords(first, open), ...documentOnForm(instrument, options)], entries: others };
}
