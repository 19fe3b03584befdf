import { type Instrument, isWholeClass } from '../instruments/instrument.ts';
import { namedForms, unnamedMember } from '../instruments/name-instrument.ts';
import { type OfferReach, offerReach } from '../instruments/offer-reach.ts';
import { refusalReach } from '../instruments/refusal-reach.ts';
import { capitalised, routeName } from '../../domain/wording.ts';
import type { Told } from './about-routes.ts';
import type { VerdictStatus } from '../../domain/answer.ts';
import { assetName } from '../../domain/asset-class.ts';
import { scopeOf } from '../instruments/scope.ts';
import { closing } from './offers.ts';
import { carried, midSentence, withoutStop } from './carried.ts';
import type { Evidence, Judgement } from './judge.ts';
import { documentOnExclusion, documentOnInstrument } from './document-on-instrument.ts';
import { ownWords } from './refusals.ts';
import type { SettleOptions, SettledStatement } from './settled-statement.ts';
import { supportFor } from './support.ts';
import type { Sorted } from './sorted.ts';

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
      ? besideOffers(instrument, offered, closed, options)
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

const nothing: Told = { statements: [], entries: [] };

function besideOffers(
  instrument: Instrument,
  offered: readonly Evidence[],
  closed: readonly Evidence[],
  options: SettleOptions,
): Told {
  const { knowledge, askedWords } = options;
  const reachOf = ({ entry }: Evidence): OfferReach =>
    offerReach(entry, instrument, { assets: knowledge.assets, askedWords });
  const reached = offered.map((evidence) => ({ evidence, reach: reachOf(evidence) }));
  if (reached.some(({ reach }) => reach.kind === 'covered')) return nothing;
  const leftOut = reached.flatMap(({ evidence, reach }) =>
    reach.kind === 'left_out' ? [leavingOut(evidence, reach.exclusion, instrument, options)] : [],
  );
  if (leftOut.length > 0) return { statements: leftOut, entries: [] };
  const [first] = reached;
  if (!first || first.reach.kind !== 'unnamed') return nothing;
  const ended = first.reach.member ? [] : closed.filter((evidence) => reachOf(evidence).kind === 'covered');
  if (ended.length > 0) return { statements: ended.map(closing), entries: ended };
  const said = documentOnInstrument(instrument, first.reach.member ? [] : first.reach.forms, options);
  if (said !== null) return { statements: [said], entries: [] };
  const thing = thingUnnamed(instrument, first.reach, options.instruments.length > 1);
  return { statements: [notNamed(first.evidence, thing, options)], entries: [first.evidence] };
}

function leavingOut(
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

function thingUnnamed(
  { asset }: Instrument,
  { member, forms }: Extract<OfferReach, { kind: 'unnamed' }>,
  isOneOfSeveral: boolean,
): string {
  return member ? unnamedMember(asset, isOneOfSeveral) : namedForms(forms);
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

/** Where nothing is offered, a refusal of other instruments leaves this one open. */
function besideRefusals(
  instrument: Instrument,
  refused: readonly Evidence[],
  status: VerdictStatus,
  options: SettleOptions,
): Told {
  const { assets } = options.knowledge;
  const others = refused.filter(({ entry }) => refusalReach(entry, instrument, assets) === 'none');
  const isSpokenOf = others.length < refused.length;
  if (isSpokenOf && status !== 'not_available') return nothing;
  const said = documentOnInstrument(instrument, [...instrument.forms], options);
  if (said !== null)
    return { statements: [said], entries: refused.filter(({ entry }) => said.text.includes(entry.quote)) };
  const [first] = others;
  if (isSpokenOf || first === undefined) return nothing;
  const thing =
    instrument.forms.size > 0 ? namedForms([...instrument.forms]) : unnamedMember(instrument.asset, false);
  return {
    statements: [ownWords(first, ` Your plan's documents do not say whether ${thing} is allowed.`)],
    entries: others,
  };
}
