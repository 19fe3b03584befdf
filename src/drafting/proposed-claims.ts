import { type AvailabilityEntry, routeIds } from '../domain/availability.ts';
import type { Document } from '../domain/document.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { type Passage, bodyOf, evidenceOf } from '../domain/passage.ts';
import type { Plan } from '../domain/plan.ts';
import type { ClaimProposer, ProposedClaim, ProposingTask } from '../domain/ports/claim-proposer.ts';
import { findQuote, longestQuote } from '../domain/quote.ts';
import { assetName } from '../domain/asset-class.ts';
import { mentionsIn } from './asset-mentions.ts';
import type { Candidate } from './best.ts';
import { clausesOf } from './clauses.ts';
import { cuesIn } from './cues.ts';
import { datesNamed } from './dates-named.ts';
import { whySilent } from './not-a-claim.ts';
import { readAt } from './reading.ts';
import { type RouteNames, routeNamesIn, routesIn } from './route-mentions.ts';

const aboutInvesting = /\b(?:invest\w*|funds?|brokerage|window|account|option|menu|portfolio|assets?)\b/iu;
const fewestWords = 4;
const rowNo = /(?:^|[|;:]\s*)(?:no|not \w+|prohibited|excluded|ineligible|none)\b/iu;

/** What a proposer is asked to read: passages on investing, of the documents that are sources. */
export function proposingTask(
  knowledge: KnowledgeBase,
  plan: Plan,
  used: readonly Document[],
): ProposingTask {
  return {
    planName: plan.name,
    assets: knowledge.assets.classes.map(({ id, name }) => ({ id, name })),
    routes: routeIds,
    passages: used.flatMap((document) =>
      (knowledge.passages.get(document.path) ?? [])
        .filter((passage) => aboutInvesting.test(evidenceOf(passage)))
        .map((passage) => ({ passage, title: document.title, date: document.effective })),
    ),
  };
}

/** Asks for more claims, and keeps those that their own quote carries. Rejects as the proposer does. */
export async function proposedClaims(
  proposer: ClaimProposer,
  { knowledge, plan, used }: { knowledge: KnowledgeBase; plan: Plan; used: readonly Document[] },
): Promise<Candidate[]> {
  const task = proposingTask(knowledge, plan, used);
  if (task.passages.length === 0) return [];
  const offered = new Map(task.passages.map(({ passage }) => [passage.id, passage]));
  const names = routeNamesIn(task.passages.map(({ passage }) => bodyOf(passage)));
  const proposed = await proposer.propose(task);
  return proposed.flatMap((claim) => {
    const passage = offered.get(claim.passage);
    const document = passage && used.find(({ path }) => path === passage.path);
    return passage && document ? carried(claim, { passage, document, knowledge, names }) : [];
  });
}

interface Place {
  passage: Passage;
  document: Document;
  knowledge: KnowledgeBase;
  names: RouteNames;
}

/** The claim as a candidate when its quote stands in the passage and says what is claimed; else nothing. */
function carried(claim: ProposedClaim, place: Place): Candidate[] {
  const { passage, document, knowledge } = place;
  const route = routeIds.find((id) => id === claim.route);
  const { quote, asset, offered, newMoney } = claim;
  if (route === undefined || !knowledge.assets.classes.some(({ id }) => id === asset)) return [];
  if (quote.length > longestQuote || quote.split(/\s+/u).length < fewestWords) return [];
  if (findQuote(quote, [passage]) === null || !namesRoute(route, offered, place, quote)) return [];
  const said = saidOf(claim, place);
  if (said === 'otherwise') return [];
  const dates = datesNamed(quote);
  return [
    {
      document,
      claim: {
        asset,
        route,
        offered,
        newMoney: !offered || newMoney,
        what: assetName(knowledge.assets, asset),
        covers: [],
        excludes: [],
        limits: [],
        effective: dates.effective ?? document.effective,
        until: dates.until,
        quote,
        passage,
        sureness: said === 'the same' ? 'likely' : 'unsure',
        why: 'the language model proposes it, and its quote was found in the document',
        isPartial: false,
        form: { words: [], members: [] },
        isByGroup: false,
        doubt: said === 'the same' ? 2 : 3,
      },
    },
  ];
}

/** The route stands in the quote, above it, or in the title; a refusal without one may be of every route. */
function namesRoute(
  route: AvailabilityEntry['route'],
  offered: boolean,
  { passage, document, names }: Place,
  quote: string,
): boolean {
  const near = [quote, ...passage.headings, document.title].flatMap((text) => routesIn(text, names));
  if (near.some((mention) => mention.route === route)) return true;
  return (
    near.every((mention) => mention.route === 'any') && (offered ? route === 'core_menu' : route === 'any')
  );
}

/** What the quote says of the asset class, read by the same rules as the documents' own claims. */
function saidOf(
  { quote, asset, offered, newMoney }: ProposedClaim,
  { passage, knowledge }: Place,
): 'the same' | 'unclear' | 'otherwise' {
  const clauses = clausesOf(quote);
  const named = clauses.flatMap(({ text }) =>
    mentionsIn(text, knowledge.assets)
      .filter((mention) => mention.asset === asset)
      .map((mention) => ({ text, mention })),
  );
  const isNamed =
    named.length > 0 ||
    mentionsIn(passage.headings.join('. '), knowledge.assets).some((mention) => mention.asset === asset);
  if (!isNamed || clauses.some(({ text }) => whySilent(text) !== null)) return 'otherwise';
  const readings = named.flatMap(
    ({ text, mention }) => readAt(text, mention.at, mention.end, mention.isPart) ?? [],
  );
  if (readings.some((reading) => reading.offered !== offered || (offered && reading.newMoney !== newMoney)))
    return 'otherwise';
  if (readings.length > 0) return 'the same';
  if (offered && !newMoney) return 'otherwise';
  const isDenied =
    rowNo.test(quote) || clauses.some(({ text }) => cuesIn(text).some(({ kind }) => kind === 'denies'));
  return isDenied === !offered ? 'unclear' : 'otherwise';
}
