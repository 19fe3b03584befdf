import { type AssetCatalogue, type AssetId, assetName } from '../domain/asset-class.ts';
import type { RouteId } from '../domain/availability.ts';
import type { Document } from '../domain/document.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { type Passage, bodyOf } from '../domain/passage.ts';
import { type Mention, mentionsIn } from './asset-mentions.ts';
import { distinctParts } from './distinct-parts.ts';
import type { Claim, Sureness } from './claim.ts';
import { datesNamed, dayAfterEnd } from './dates-named.ts';
import { limitsNear } from './limits-near.ts';
import { type Line, isSameSection, linesOf } from './lines.ts';
import { quoteFor } from './quote-for.ts';
import { type Before, type Said, firstOfEach, readSentence } from './read-sentence.ts';
import { membersIn } from './refused-form.ts';
import { type RouteNames, routeNamesIn } from './route-mentions.ts';
import { type RouteFound, routeOf } from './route-of.ts';
import { readRow } from './rows.ts';
import { type FoundClaim, settle } from './settle.ts';
import { capital, whatOf } from './what-of.ts';

/** What the pieces of one document share. */
interface Reader {
  document: Document;
  catalogue: AssetCatalogue;
  names: RouteNames;
  lines: readonly Line[];
}

/**
 * What each sentence, list item and table row of a document says of an asset class and a route,
 * in reading order. `names`: what the plan's documents call their target-date fund; learned from
 * this document alone when left out.
 */
export function claimsOf(
  document: Document,
  passages: readonly Passage[],
  assets: AssetCatalogue,
  names: RouteNames = routeNamesIn(passages.map(bodyOf)),
): Claim[] {
  return settledClaims(document, passages, assets, names);
}

/** The same, each still with what decides between it and the claims of other documents. */
export function settledClaims(
  document: Document,
  passages: readonly Passage[],
  catalogue: AssetCatalogue,
  names: RouteNames,
): FoundClaim[] {
  const lines = linesOf(passages);
  const reader = { document, catalogue, names, lines };
  const found: FoundClaim[] = [];
  let before: Before | null = null;
  for (const line of lines) {
    if (line.sentence === null) {
      found.push(...fromRow(line, reader));
      continue;
    }
    found.push(...fromSentence(line, before, reader));
    const mentions = firstOfEach(mentionsIn(line.sentence, catalogue));
    const kept: Before['mentions'] =
      before !== null && isSameSection(before.line, line) ? before.mentions : [];
    before = { line, mentions: mentions.length > 0 ? mentions : kept };
  }
  return settle(found);
}

function fromSentence(line: Line, before: Before | null, reader: Reader): FoundClaim[] {
  return readSentence(line, before, reader.catalogue).flatMap((said) => {
    const { clause, mention } = said;
    const quoted = quoteFor(line, mention.term, clause.text);
    if (quoted === null) return [];
    const routes = routesFor(said, line, before, reader);
    if (routes === null) return [];
    const dates = datesOf(said, line, reader.document);
    const what = whatOf(clause.text, said.cue, mention, {
      other: plainName(mention, reader),
      names: reader.names,
    });
    return routes.routes.map((route) =>
      claimOf(line, reader, {
        asset: mention.asset,
        route,
        offered: said.offered,
        newMoney: said.newMoney,
        what,
        covers: said.offered ? distinctParts(partsIn(clause.text, mention.asset, reader), what) : [],
        ...dates,
        quote: quoted.quote,
        isPartial: said.isPartial,
        form: {
          words: said.narrowed,
          members: membersIn(said.isCarried ? mention.term : clause.text, mention.asset, reader.catalogue),
        },
        isByGroup: mention.group !== null && !mention.isPart,
        doubt: said.doubt + routes.doubt + quoted.doubt,
        why: [said.why, ...doubtsOf(said), routes.from].join(', '),
      }),
    );
  });
}

/** Members of the class the clause names: "bitcoin", "ether". */
function partsIn(clause: string, asset: AssetId, { catalogue }: Reader): string[] {
  const named = mentionsIn(clause, catalogue).filter((mention) => mention.asset === asset && mention.isPart);
  return [...new Set(named.map(({ term }) => term))];
}

/** As the document has it when that says more than the name of the class. */
function plainName({ term, asset, isPart }: Mention, { catalogue }: Reader): string {
  return isPart || term.includes(' ') ? term : assetName(catalogue, asset);
}

function doubtsOf({ isPartial, mention, isCarried }: Said): string[] {
  return [
    ...(isPartial ? ['only a form of it is refused'] : []),
    ...(mention.group === null ? [] : [`it is named by "${mention.term}" only`]),
    ...(isCarried ? ['it is named in the words before'] : []),
  ];
}

function routesFor(
  said: Said,
  line: Line,
  before: Before | null,
  { names, document }: Reader,
): RouteFound | null {
  const near = before && isSameSection(before.line, line) ? before.line.sentence : null;
  const found = routeOf({
    clause: said.clause.text,
    sentence: line.sentence ?? '',
    leadIn: line.leadIn,
    headings: line.headings,
    before: near,
    title: document.title,
    names,
  });
  return found ?? byDefault(said, line);
}

const wholePlan =
  /\b(?:the plan|plan assets|the (?:trust )?fund|participants?|members?|you|your|no contributions?|our plan|this plan|the trustees?|401\s?\(k\))\b/iu;
const fundLike = /\b(?:fund|option|menu|lineup|alternative|choice)s?\b/iu;
const onInvesting = /\b(?:invest\w*|fund|funds|options?|choices?|assets?)\b/iu;

/** No route is named: a refusal is about the whole plan, an offer probably about its menu, if they are about the plan at all. */
function byDefault({ offered, clause, newMoney }: Said, line: Line): RouteFound | null {
  const isOfPlan = wholePlan.test(clause.text) || /\bplan['’]s\b/iu.test(clause.text);
  const isPlaced = [line.leadIn ?? '', ...line.headings].some((text) => onInvesting.test(text));
  if (!isOfPlan && !isPlaced && newMoney) return null;
  if (offered)
    return {
      routes: ['core_menu'],
      doubt: fundLike.test(clause.text) || !newMoney ? 1 : 2,
      from: 'no route is named, so it is taken for the core menu',
    };
  return {
    routes: ['any'],
    doubt: isOfPlan ? 0 : 1,
    from: 'no route is named, so it is taken for all of them',
  };
}

/** What is refused because it ends is refused from the day after, with no end. */
function datesOf(said: Said, line: Line, document: Document): ReturnType<typeof datesFor> {
  const { clause, offered } = said;
  const ended = offered ? null : dayAfterEnd(clause.text);
  return ended === null
    ? datesFor(clause.text, line.sentence ?? '', line, document)
    : { effective: ended, until: null };
}

function datesFor(
  clause: string,
  sentence: string,
  line: Line,
  document: Document,
): { effective: IsoDate | null; until: IsoDate | null } {
  const places = [
    clause,
    sentence,
    ...(line.leadIn === null ? [] : [line.leadIn]),
    ...line.headings.toReversed(),
  ];
  const named = places.map(datesNamed);
  return {
    effective: named.find(({ effective }) => effective !== null)?.effective ?? document.effective,
    until: named.find(({ until }) => until !== null)?.until ?? null,
  };
}

function fromRow(line: Line, reader: Reader): FoundClaim[] {
  const { block, headings, leadIn } = line;
  if (block.kind !== 'row') return [];
  return readRow(block, { headings, leadIn, names: reader.names, catalogue: reader.catalogue }).flatMap(
    (said) => {
      const quoted = quoteFor(line, said.mention.term, '');
      if (quoted === null) return [];
      const above = said.route === null ? routeAbove(line, reader) : { route: said.route, doubt: 0 };
      return [
        claimOf(line, reader, {
          asset: said.asset,
          route: above.route,
          offered: said.offered,
          newMoney: said.newMoney,
          what: capital(said.thing ?? plainName(said.mention, reader)),
          covers: [],
          effective: said.effective ?? reader.document.effective,
          until: null,
          quote: quoted.quote,
          isPartial: !said.offered && said.mention.isPart,
          form: { words: [], members: membersIn(said.mention.term, said.asset, reader.catalogue) },
          isByGroup: said.mention.group !== null,
          doubt: said.doubt + above.doubt + quoted.doubt,
          why: said.why,
        }),
      ];
    },
  );
}

function routeAbove(
  { leadIn, headings }: Line,
  { document, names }: Reader,
): { route: RouteId; doubt: number } {
  const found = routeOf({
    clause: '',
    sentence: '',
    leadIn,
    headings,
    before: null,
    title: document.title,
    names,
  });
  return { route: found?.routes[0] ?? 'core_menu', doubt: found?.doubt ?? 1 };
}

type Found = Omit<FoundClaim, 'passage' | 'limits' | 'excludes' | 'sureness'>;

function claimOf(line: Line, { lines, catalogue }: Reader, found: Found): FoundClaim {
  return {
    ...found,
    excludes: [],
    limits: found.offered ? limitsNear(line, lines, found.asset, catalogue) : [],
    passage: line.passage,
    sureness: surenessOf(found.doubt),
  };
}

function surenessOf(doubt: number): Sureness {
  if (doubt === 0) return 'sure';
  return doubt <= 2 ? 'likely' : 'unsure';
}
