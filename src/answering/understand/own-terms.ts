import type { RouteId } from '../../domain/availability.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type Passage, bodyOf } from '../../domain/passage.ts';
import type { PlanId } from '../../domain/plan.ts';
import { findRoutes } from './find-routes.ts';
import { spokenWords } from './phrases.ts';

/** A name that a plan's documents define, and what it stands for: "sda", "self-directed brokerage account". Lower case. */
export interface OwnTerm {
  short: string;
  long: string;
  /** The route it names, if it names one. */
  route: RouteId | null;
}

/** `… account (the "SDA")`, `… Account ("DAA")` */
const quoted =
  /((?:[\p{L}\d][\p{L}\d'’&/-]* ){1,7})\((?:[^()"“”]{0,30}\s)?["“]([\p{L}\d][\p{L}\d '’&/-]{0,40}?)["”]/gu;
/** `… Digital Assets Account (DAA)` */
const bare = /((?:\p{Lu}[\p{L}\d'’&/-]* ){1,6})\((\p{Lu}{2,6})\)/gu;
const determiner = /^(?:.*\s)?(?:an?|the|any|each|your|our|its|this|called|through|own)\s+/iu;

/** The names each plan's documents define, learned from their definitions. */
export function ownTermsOf(knowledge: KnowledgeBase): Map<PlanId, OwnTerm[]> {
  const terms = new Map<PlanId, Map<string, OwnTerm>>();
  for (const { path, source, draft, plans } of knowledge.documents.values()) {
    if (source !== 'plan' || draft) continue;
    const found = (knowledge.passages.get(path) ?? []).flatMap(termsOf);
    for (const plan of plans ?? []) {
      const known = terms.get(plan) ?? new Map<string, OwnTerm>();
      for (const term of found) known.set(term.short, term);
      terms.set(plan, known);
    }
  }
  return new Map([...terms].map(([plan, known]) => [plan, [...known.values()]]));
}

const read = new WeakMap<Passage, OwnTerm[]>();

/** A passage that did not change is not looked through again. */
function termsOf(passage: Passage): OwnTerm[] {
  const known = read.get(passage);
  if (known) return known;
  const text = bodyOf(passage);
  // The patterns are slow and nearly every text holds nothing for them.
  const terms = text.includes('(') ? definedIn(text) : [];
  read.set(passage, terms);
  return terms;
}

function definedIn(text: string): OwnTerm[] {
  return [...text.matchAll(quoted), ...text.matchAll(bare)].flatMap(([, before = '', name = '']) => {
    const short = name.toLowerCase().trim();
    const long = before.toLowerCase().trim().replace(determiner, '');
    if (short === '' || long === '' || short === long || tooPlain.has(short)) return [];
    const [route = null] = findRoutes([...spokenWords(long), ...spokenWords(short)]);
    return [{ short, long, route }];
  });
}

/** Names every plan defines and that tell nothing apart. */
const tooPlain = new Set([
  'plan',
  'company',
  'employer',
  'code',
  'administrator',
  'plan administrator',
  'participant',
  'participants',
  'committee',
  'trustee',
  'trust',
  'sponsor',
  'notice',
  'account',
  'fund',
  'funds',
  'we',
  'us',
  'you',
]);
