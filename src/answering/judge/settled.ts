import { assetName } from '../../domain/asset-class.ts';
import type { AvailabilityEntry, RouteId } from '../../domain/availability.ts';
import type { Document } from '../../domain/document.ts';
import { type IsoDate, inWords, laterOf } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type Passage, bodyOf } from '../../domain/passage.ts';
import { capitalised, listed, routeName } from '../../domain/wording.ts';
import type { Aim } from '../aim.ts';
import { type PlacedSaying, overruling } from '../authority/overruled.ts';
import { leansOnEarlier } from '../sentences.ts';
import { verifyDetails } from '../verify/verify.ts';
import { formAsked } from './form-asked.ts';
import type { Evidence, Judgement } from './judge.ts';
import { supportFor } from './support.ts';

/** A sentence made from HR's entries, with what carries it. */
export interface SettledStatement {
  text: string;
  /** It says that the very form asked about is left out or not named: told before all else. */
  isAboutForm?: boolean;
  /** One of the route's limits. */
  isLimit?: boolean;
  evidence: { document: Document; passage: Passage; words: string }[];
}

export interface SettleOptions {
  knowledge: KnowledgeBase;
  /** The asset as it was named, and what the question asks beyond availability. */
  askedWords: readonly string[];
  /** The limits that answer best are told. */
  aim: Aim;
  /** How many limits of a route may be told. */
  mostLimits: number;
  /** Routes the question names: what holds of them is told first. */
  routes: readonly RouteId[];
  /** What the plan's documents say near the question: a document of higher authority overrules a limit. */
  planSays: readonly PlacedSaying[];
  /** A change after the day asked about may lie in the past by now. */
  today: IsoDate;
}

/** Says a judgement in sentences: the form asked about, what is offered, its limits, other routes, what is coming. */
export function settle(judgement: Judgement, options: SettleOptions): SettledStatement[] {
  const { knowledge, askedWords } = options;
  const name = assetName(knowledge.assets, judgement.asset);
  const agreed = judgement.inForce.filter(({ entry }) => !judgement.conflicts.includes(entry.route));
  const ofNamed = ({ entry }: Evidence): boolean =>
    options.routes.includes(entry.route) || entry.route === 'any';
  const open = agreed.filter(({ entry }) => entry.offered && entry.newMoney);
  const closed = agreed.filter(({ entry }) => entry.offered && !entry.newMoney);
  const refused = agreed.filter(({ entry }) => !entry.offered);
  const refusedThere = refused.filter(ofNamed);
  // Asked about one route, its own sentence says it best.
  const inOwnWords = refusedThere
    .filter(({ entry }) => entry.route !== 'any' && isSentence(entry.quote))
    .map((evidence) => carried(onRoute(evidence.entry), [evidence]));
  const isRefusedThere =
    judgement.status === 'available' &&
    refusedThere.length > 0 &&
    !open.some(({ entry }) => options.routes.includes(entry.route));
  const disputed = judgement.inForce.filter(({ entry }) => judgement.conflicts.includes(entry.route));
  return [
    ...open
      .flatMap((evidence) => formAsked(evidence, askedWords, knowledge.assets))
      .map(({ text, evidence }) => ({ ...carried(text, [evidence]), isAboutForm: true })),
    ...inOwnWords,
    ...(isRefusedThere && inOwnWords.length === 0 ? refusals(refusedThere, judgement, name) : []),
    ...open.map((evidence) => offers(evidence, name)),
    ...open.flatMap((evidence) => [...limitsOf(evidence, options), ...exclusions(evidence, options)]),
    ...closed.map(closing),
    ...disputed.map((evidence) => side(evidence, name)),
    ...refusals(
      isRefusedThere ? refused.filter((evidence) => !refusedThere.includes(evidence)) : refused,
      judgement,
      name,
    ),
    ...judgement.upcoming.map((evidence) => coming(evidence, options)),
  ];
}

/** The document's sentence, with the route it is about unless it names that itself. */
function onRoute({ route, quote }: AvailabilityEntry): string {
  const place = routeName(route);
  return quote.toLowerCase().includes(place.replace(/^the /u, ''))
    ? quote
    : `${capitalised(place)}: ${quote}`;
}

function offers(evidence: Evidence, name: string): SettledStatement {
  const { route, what } = evidence.entry;
  const detail = what === '' ? '' : `: ${midSentence(what, evidence)}`;
  return carried(`Your plan offers ${name} through ${routeName(route)}${detail}.`, [evidence]);
}

function closing(evidence: Evidence): SettledStatement {
  const { route, what } = evidence.entry;
  return carried(
    `${capitalised(routeName(route))} is closed to new purchases of this: ${midSentence(what, evidence)}. Holdings you already have may stay.`,
    [evidence],
  );
}

function limitsOf(
  { entry, document, passage: source }: Evidence,
  { knowledge, aim, mostLimits, planSays }: SettleOptions,
): SettledStatement[] {
  return entry.limits
    .map((text, order) => ({ text, order, rating: aim(text) }))
    .toSorted((a, b) => b.rating - a.rating || a.order - b.order)
    .slice(0, mostLimits)
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ text }) => {
      const newer = overruling(text, { document, passage: source }, planSays);
      if (newer !== null)
        return [
          {
            text: newer.saying.text,
            isLimit: true,
            evidence: [{ document: newer.document, passage: newer.passage, words: newer.saying.text }],
          },
        ];
      const passage = supportFor(text, document, knowledge);
      return passage
        ? [
            {
              text: `${capitalised(withoutStop(text))}.`,
              isLimit: true,
              evidence: [{ document, passage, words: text }],
            },
          ]
        : [];
    });
}

/** Only what the document itself leaves out, in its own words or nearly so. */
function exclusions(
  { entry, document }: Evidence,
  { knowledge, mostLimits }: SettleOptions,
): SettledStatement[] {
  if (mostLimits === 0) return [];
  const supported = entry.excludes.flatMap((words) => {
    const passage = supportFor(words, document, knowledge);
    return passage ? [{ document, passage, words }] : [];
  });
  if (supported.length === 0) return [];
  return [{ text: `Left out there: ${listed(supported.map(({ words }) => words))}.`, evidence: supported }];
}

function side({ entry, document, passage }: Evidence, name: string): SettledStatement {
  const says = entry.offered ? `${name} is offered` : `${name} is not offered`;
  return {
    text: `One document says that ${says} through ${routeName(entry.route)}: "${withoutStop(entry.quote)}."`,
    evidence: [{ document, passage, words: entry.quote }],
  };
}

function refusals(refused: readonly Evidence[], { status }: Judgement, name: string): SettledStatement[] {
  const everywhere = refused.find(({ entry }) => entry.route === 'any');
  if (status === 'not_available' && everywhere)
    return [
      carried(`Your plan does not offer ${name} through any route.`, [
        everywhere,
        ...refused.filter((other) => other !== everywhere),
      ]),
    ];
  const named = refused.filter(({ entry }) => entry.route !== 'any');
  if (named.length === 0) return [];
  const open = status === 'not_stated' ? '; its documents do not settle it for other routes' : '';
  const [only] = named;
  if (only && named.length === 1 && only.entry.what !== '')
    return [
      carried(
        `${capitalised(withoutStop(only.entry.what))}: not offered through ${routeName(only.entry.route)}${open}.`,
        named,
      ),
    ];
  const routes = listed([...new Set(named.map(({ entry }) => routeName(entry.route)))], 'or');
  return [carried(`Your plan does not offer ${name} through ${routes}${open}.`, named)];
}

/** A change that is adopted and not yet effective, with its day where the document names it, and its first limit. */
function coming(evidence: Evidence, { knowledge, today }: SettleOptions): SettledStatement {
  const { entry, document } = evidence;
  const start = laterOf(entry.effective, document.effective);
  const change = start !== null && start <= today ? 'A change came later' : 'A change is coming';
  for (const words of [entry.quote, ...entry.limits].filter(isSentence)) {
    const passage = supportFor(words, document, knowledge);
    if (passage) return { text: `${change}: ${words}`, evidence: [{ document, passage, words }] };
  }
  const offer = entry.offered ? 'will be offered' : 'will no longer be offered';
  const subject = entry.what === '' ? 'it' : midSentence(entry.what, evidence);
  const limit = entry.limits[0] === undefined ? '' : ` (${midSentence(entry.limits[0], evidence)})`;
  const plain = `${change} through ${routeName(entry.route)}: ${subject} ${offer}`;
  const dated = start === null ? plain : `${plain} from ${inWords(start)}`;
  const carriedBy = (text: string): boolean => verifyDetails(text, [evidence.passage]).kind === 'carried';
  const text = [`${dated}${limit}.`, `${dated}.`, `${plain}${limit}.`].find(carriedBy) ?? `${plain}.`;
  return carried(text, [evidence]);
}

/** The sentence if its passages carry it, else the documents' own words. */
function carried(text: string, evidence: readonly Evidence[]): SettledStatement {
  const passages = evidence.map(({ passage }) => passage);
  return {
    text: verifyDetails(text, passages).kind === 'carried' ? text : evidence.map(quoted).join(' '),
    evidence: evidence.map(({ entry, document, passage }) => ({ document, passage, words: entry.quote })),
  };
}

function quoted({ entry }: Evidence): string {
  return isSentence(entry.quote) ? entry.quote : `The document says: "${entry.quote}"`;
}

function isSentence(text: string): boolean {
  return /^[\p{Lu}\d]/u.test(text) && /[.!]["”]?$/u.test(text) && !leansOnEarlier(text);
}

/** HR's words inside a sentence of ours: a first word that the document also writes small is written small. */
function midSentence(what: string, { passage }: Evidence): string {
  const first = /^[\p{Lu}][\p{Ll}]*/u.exec(what)?.[0] ?? '';
  const isOrdinary =
    first !== '' &&
    bodyOf(passage)
      .split(/[^\p{L}]+/u)
      .includes(first.toLowerCase());
  return withoutStop(isOrdinary ? first.toLowerCase() + what.slice(first.length) : what);
}

function withoutStop(text: string): string {
  return text.trim().replace(/[.;,]+$/u, '');
}
