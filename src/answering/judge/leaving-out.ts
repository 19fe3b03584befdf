import { capitalised, routeName } from '../../domain/wording.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { unnamedMember } from '../instruments/name-instrument.ts';
import { scopeOf } from '../instruments/scope.ts';
import { carried, withoutStop } from './carried.ts';
import { documentOnExclusion, documentOnInstrument } from './document-on-instrument.ts';
import type { Evidence } from './judge.ts';
import type { SettleOptions, SettledStatement } from './settled-statement.ts';
import { supportFor } from './support.ts';

/** That an exclusion of an offer leaves the instrument out: as a document says it, else in HR's words. */
export function leavingOut(
  evidence: Evidence,
  exclusion: string,
  instrument: Instrument,
  options: SettleOptions,
): SettledStatement {
  const { knowledge } = options;
  const { document, entry } = evidence;
  const isRest = scopeOf(exclusion, entry.asset, knowledge.assets).isRest && instrument.member !== null;
  // "Any other token": a document that names the very token says it better.
  const byName = isRest ? documentOnInstrument(instrument, [], options) : null;
  if (byName !== null) return byName;
  const passage = supportFor(exclusion, document, knowledge);
  const withIt = isRest ? `, and with it ${unnamedMember(entry.asset, false)}` : '';
  const text = `${capitalised(routeName(entry.route))} leaves out ${withoutStop(exclusion)}${withIt}.`;
  if (passage === null) return carried(text, [evidence]);
  const said = documentOnExclusion(exclusion, { document, passage }, instrument);
  return said ?? { text, evidence: [{ document, passage, words: exclusion }] };
}
