import type { RouteId } from '../domain/availability.ts';
import { phrasesOf } from '../answering/understand/find-routes.ts';

/** A way into the plan named in a text. */
export interface RouteMention {
  route: RouteId;
  at: number;
  end: number;
}

/** What documents call a route beside the words people ask with. */
const legalPhrases: Readonly<Record<Exclude<RouteId, 'any'>, readonly string[]>> = {
  brokerage_window: [
    'self-directed brokerage account',
    'self-directed option',
    'self-directed investment account',
    'self-managed account',
    'self-managed brokerage',
    'brokerage feature',
    'brokerage service',
    'mutual fund window',
    'brokerage',
  ],
  core_menu: [
    'designated investment alternative',
    'designated alternative',
    'core investment option',
    'core option',
    'core investment menu',
    'core investment lineup',
    'investment lineup',
    'investment line-up',
    'core line-up',
    'main lineup',
    'menu of funds',
    'plan lineup',
    'core investments',
  ],
  target_date_fund: [
    'lifecycle',
    'life-cycle',
    'life cycle',
    'qualified default investment alternative',
    'default option',
    'default investment',
    'retirement date fund',
    'target retirement',
    'age-based fund',
    'target-year',
  ],
  managed_account: [
    'managed account',
    'managed portfolio service',
    'managed portfolio',
    'professionally managed account',
  ],
  digital_asset_account: [
    'digital asset account',
    'digital assets account',
    'digital currency account',
    'crypto account',
    'cryptocurrency account',
    'bitcoin account',
    'digital asset sleeve',
  ],
};

const shapes = (
  ['brokerage_window', 'core_menu', 'target_date_fund', 'managed_account', 'digital_asset_account'] as const
).map((route) => ({
  route,
  shape: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...new Set([...phrasesOf(route), ...legalPhrases[route]])]
      .toSorted((a, b) => b.length - a.length)
      .map((phrase) => phrase.replace(/[\s-]+/gu, '[\\s-]+'))
      .join('|')})s?(?![\\p{L}\\p{N}])`,
    'giu',
  ),
}));

/** Words that mean every way there is. */
const everyRoute =
  /\b(?:any|each|every|all) (?:(?:fund|account|feature|trust|option|vehicle|route|part)s?(?:,| or| and|$)|(?:other )?investment (?:option|fund|alternative|vehicle|feature)s?\b|(?:of the )?options?\b|(?:feature|part|source|account|fund)s? (?:of|in|under) the plan)|\b(?:anywhere|any place|in any form|in any way|any means|any manner) (?:in|under|within|of|through)\b|\bno (?:contributions?|part|portion|assets?|money|balance|funds?|amount)\b[^.;]{0,60}\b(?:may|can|shall|will|is|are) (?:ever )?(?:be )?invest/giu;

/** The routes a text names, in order; "through any fund or account" is `any`. */
export function routesIn(text: string, names: RouteNames = noNames): RouteMention[] {
  const found: RouteMention[] = shapes.flatMap(({ route, shape }) => placesOf(text, shape, route));
  for (const { name, route } of names.known) found.push(...placesOf(text, name, route));
  found.push(...placesOf(text, everyRoute, 'any'));
  return found
    .filter((one) => !found.some((other) => other !== one && holds(other, one)))
    .toSorted((a, b) => a.at - b.at);
}

function holds(outer: RouteMention, inner: RouteMention): boolean {
  return outer.at <= inner.at && outer.end >= inner.end && outer.end - outer.at > inner.end - inner.at;
}

function placesOf(text: string, shape: RegExp, route: RouteId): RouteMention[] {
  return [...text.matchAll(shape)].map((match) => ({
    route,
    at: match.index,
    end: match.index + match[0].length,
  }));
}

/** Names that a plan's own documents give to a route, such as that of its default fund. */
export interface RouteNames {
  known: readonly { name: RegExp; route: RouteId }[];
}

const noNames: RouteNames = { known: [] };

const fundName =
  "((?:(?:\\p{Lu}[\\p{L}'’&-]*|\\d{4}|of|and) ){1,6}(?:Funds?|Trusts?|Portfolios?|Series|Strateg(?:y|ies)|Pools?|Paths?))";
const accountName =
  "((?:\\p{Lu}[\\p{L}'’&-]* ){1,4}(?:Account|Window|Program|Service|Option|Link|Choice|Access|Plus|Feature))";
const few =
  '(?:(?:the|a|an|one|of|your|our|each|called|named|known|as|its|\\p{Ll}+-\\p{Ll}+|five|six|eight|ten) ){0,5}';

interface Naming {
  route: RouteId;
  words: string;
  name: string;
}

const namings: readonly Naming[] = [
  {
    route: 'target_date_fund',
    words:
      '(?:target[- ]date|target[- ]retirement|life-?cycle|default (?:fund|investment|option)|QDIA|qualified default)',
    name: fundName,
  },
  {
    route: 'brokerage_window',
    words:
      '(?:self[- ](?:directed|managed) (?:brokerage|account|option)|brokerage (?:window|account|option|feature))',
    name: accountName,
  },
  {
    route: 'managed_account',
    words: '(?:managed account|managed portfolio|discretionary advisory service)',
    name: accountName,
  },
  {
    route: 'digital_asset_account',
    words: '(?:digital asset|cryptocurrency|digital currency|bitcoin) account',
    name: accountName,
  },
];

/** "X is the plan's default fund", "X, a self-directed brokerage window", "a brokerage account called X", "(the "X")". */
const definitions = namings.flatMap(({ route, words, name }) => [
  {
    route,
    shape: new RegExp(
      `${name}(?: \\([^)]*\\))?,? (?:is|are|serves? as|means) (?:[^.;]{0,40} )?${words}`,
      'gu',
    ),
  },
  {
    route,
    shape: new RegExp(
      `${name}(?: \\([^)]*\\))?, (?:which (?:is|are) )?(?:an?|the|our|your) (?:[^.;,]{0,40} )?${words}`,
      'gu',
    ),
  },
  { route, shape: new RegExp(`${words}[^.;]{0,80}? (?:is|are|will be) ${few}${name}`, 'gu') },
  { route, shape: new RegExp(`${words}(?:s| \\p{Ll}+)?,? ${few}${name}`, 'gu') },
  {
    route,
    shape: new RegExp(
      `${words}[^.;"“(]{0,60}\\((?:the |called |an? )?["“]([\\p{L}\\d][\\p{L}\\d '’&-]{1,40})["”]\\)`,
      'gu',
    ),
  },
]);

/** Learns which proper names stand for a route: of the default fund, of the brokerage window. */
export function routeNamesIn(texts: readonly string[]): RouteNames {
  const known = new Map<string, RouteId>();
  for (const text of texts)
    for (const { route, shape } of definitions)
      for (const [, name = ''] of text.matchAll(shape)) {
        const stem = stemName(name);
        if (stem !== null && !known.has(stem)) known.set(stem, route);
      }
  return {
    known: [...known].map(([name, route]) => ({ name: new RegExp(`\\b${name}\\b`, 'giu'), route })),
  };
}

/** "The Juniper 2050 Horizon Trusts" is known by "Juniper Horizon", "the Harbor Account" by itself. */
function stemName(name: string): string | null {
  const words = name
    .split(' ')
    .filter((word) => !/^(?:The|A|An|Each|Every|Our|Your|All|This|These|Plan|of|and|\d{4})$/iu.test(word));
  const isFund = /^(?:Funds?|Trusts?|Portfolios?|Series|Strateg(?:y|ies)|Pools?|Paths?)$/u.test(
    words.at(-1) ?? '',
  );
  const kept = isFund ? words.slice(0, -1) : words;
  const isAcronym = /^\p{Lu}{3,6}$/u.test(name);
  if ((kept.length < 2 && !isAcronym) || kept.every((word) => plain.has(word))) return null;
  const year = '(?:\\s+\\d{4})?\\s+';
  return kept.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join(year);
}

const plain = new Set([
  'Default',
  'Target',
  'Date',
  'Index',
  'Investment',
  'Stable',
  'Value',
  'Qualified',
  'Account',
  'Option',
  'Program',
  'Service',
  'Brokerage',
  'Window',
  'Self-Directed',
  'Managed',
]);
