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

const properName =
  "((?:(?:\\p{Lu}[\\p{L}'’&-]*|\\d{4}|of|and) ){1,6}(?:Funds?|Trusts?|Portfolios?|Series|Strateg(?:y|ies)|Pools?|Paths?))";
const targetWords =
  '(?:target[- ]date|target[- ]retirement|life-?cycle|default (?:fund|investment|option)|QDIA|qualified default)';
const definitions = [
  new RegExp(`${properName}(?: \\([^)]*\\))?,? (?:is|are|serves? as) (?:[^.;]{0,40} )?${targetWords}`, 'gu'),
  new RegExp(
    `${targetWords}[^.;]{0,80}? (?:is|are|will be) (?:(?:the|a|an|one|of|your|our|each|five|six|eight|ten|age-appropriate) ){0,4}${properName}`,
    'gu',
  ),
];

/** Learns which proper names stand for the target-date or default fund. */
export function routeNamesIn(texts: readonly string[]): RouteNames {
  const names = new Set<string>();
  for (const text of texts)
    for (const definition of definitions)
      for (const [, name = ''] of text.matchAll(definition)) {
        const stem = stemName(name);
        if (stem !== null) names.add(stem);
      }
  return {
    known: [...names].map((name) => ({
      name: new RegExp(`\\b${name}\\b`, 'giu'),
      route: 'target_date_fund',
    })),
  };
}

/** "The Juniper 2050 Horizon Trusts" is known by "Juniper Horizon". */
function stemName(name: string): string | null {
  const words = name
    .split(' ')
    .filter((word) => !/^(?:The|A|An|Each|Every|Our|Your|All|This|These|of|and|\d{4})$/u.test(word))
    .slice(0, -1);
  if (words.length < 2 || words.every((word) => plain.has(word))) return null;
  const year = '(?:\\s+\\d{4})?\\s+';
  return words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join(year);
}

const plain = new Set([
  'Default',
  'Target',
  'Date',
  'Index',
  'Investment',
  'Plan',
  'Stable',
  'Value',
  'Qualified',
]);
