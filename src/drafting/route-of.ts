import type { RouteId } from '../domain/availability.ts';
import { type RouteMention, type RouteNames, routesIn } from './route-mentions.ts';

/** The routes a claim is about, from where they were read, and how much that leaves in doubt. */
export interface RouteFound {
  routes: RouteId[];
  doubt: number;
  from: string;
}

export interface RouteContext {
  clause: string;
  sentence: string;
  leadIn: string | null;
  headings: readonly string[];
  /** The sentence before, in the same section. */
  before: string | null;
  title: string;
  names: RouteNames;
}

/** Looks for the route in the clause, then ever further from it; null when nothing names one. */
export function routeOf(context: RouteContext): RouteFound | null {
  const { clause, sentence, leadIn, headings, before, title, names } = context;
  const places: { text: string; doubt: number; from: string }[] = [
    { text: clause, doubt: 0, from: 'the sentence names the route' },
    { text: sentence, doubt: 0, from: 'the sentence names the route' },
    ...(leadIn === null ? [] : [{ text: leadIn, doubt: 0, from: 'the list is about the route' }]),
    ...headings
      .toReversed()
      .map((text) => ({ text, doubt: 0, from: `the heading "${text}" names the route` })),
    ...(before === null
      ? []
      : [{ text: before, doubt: 1, from: 'the route is that of the sentence before' }]),
    { text: title, doubt: 1, from: 'the route is that of the whole document' },
  ];
  for (const { text, doubt, from } of places) {
    const routes = chosen(routesIn(text, names), text);
    if (routes.length > 0) return { routes, doubt, from };
  }
  return null;
}

const elsewhere =
  /\b(?:not (?:otherwise )?(?:on|in|available (?:on|in|through|under)|part of)|beyond|outside(?: of)?|other than|instead of|rather than|separate from|in addition to|unlike|out of|from|already on)(?: (?:the|any|a|an|its|your|our))?(?: [\w-]+)? $/iu;

/** Of several routes those the text is about: not the ones it sets them apart from. */
function chosen(found: readonly RouteMention[], text: string): RouteId[] {
  const routes = distinct(found);
  if (routes.length <= 1) return routes;
  if (routes.includes('any')) return ['any'];
  const meant = found.filter(({ at }) => !elsewhere.test(text.slice(0, at)));
  const [first, ...rest] = meant.length > 0 ? meant : found;
  if (!first) return [];
  const joined = rest.filter(
    (mention, i) =>
      /(?:,|\b(?:and|or|nor)\b)/iu.test(text.slice((rest[i - 1] ?? first).end, mention.at)) &&
      mention.at - (rest[i - 1] ?? first).end <= nearby,
  );
  return distinct([first, ...joined]);
}

const nearby = 40;

function distinct(found: readonly RouteMention[]): RouteId[] {
  return [...new Set(found.map(({ route }) => route))];
}
