import type { AssetCatalogue } from '../../domain/asset-class.ts';
import { type Document, type Source, authorityOf } from '../../domain/document.ts';
import { watchSearch } from '../trace/watch-search.ts';
import { asKnownThen } from './as-known-then.ts';
import type { FindOptions, Findings, Found } from './findings.ts';
import { keptSearch } from './kept-searches.ts';
import { isCurrent, isInForce, isUpcoming, replacementOf } from '../../domain/in-force.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { replacersOf } from '../../domain/replacers.ts';
import { type ScopeId, planScope, sharedScope } from '../../domain/passage.ts';
import type { RankedPassage, Related, Retriever } from '../../domain/ports/retriever.ts';

const limit = 120;
const alternativesPerWord = 12;

/** Searches the asker's scopes and parts what was found by voice, best first. */
export async function find(
  knowledge: KnowledgeBase,
  retriever: Retriever,
  options: FindOptions,
): Promise<Findings> {
  const search = (): Promise<Findings> => findAnew(knowledge, retriever, options);
  return options.byWordsAlone === true ? keptSearch(retriever, options, search) : search();
}

async function findAnew(
  knowledge: KnowledgeBase,
  retriever: Retriever,
  options: FindOptions,
): Promise<Findings> {
  const scopes: ScopeId[] = options.plan === null ? [sharedScope] : [planScope(options.plan), sharedScope];
  const related = relatedTo(options, knowledge.assets);
  const accepts = (path: string): boolean => mayBeCited(knowledge, path, options);
  const { onTrace } = options;
  const watch = onTrace && watchSearch(onTrace, { query: options.query, scopes });
  const ranked = await retriever.search(
    {
      scopes,
      query: options.query,
      related,
      limit,
      accepts,
      byWordsAlone: options.byWordsAlone === true,
      onDetails: watch?.onDetails,
    },
    options.signal,
  );
  const isPast = options.today < latestNewsIn(knowledge);
  const found = ranked.flatMap((hit): Found[] => {
    const document = knowledge.documents.get(hit.passage.path);
    if (!document) return [];
    const passage =
      isPast && document.source === 'policy' ? asKnownThen(hit.passage, options.today) : hit.passage;
    if (passage === null) return [];
    const isReplaced =
      replacementOf(document, replacersOf(document, knowledge.documents), options.today) !== null;
    const score = standing(hit, document, isReplaced);
    // What a passage holds is only ever held against a cut-off: less of it is as good as a higher one.
    const coverage = hit.coverage / (options.strictness ?? 1);
    return [{ ...hit, passage, document, source: document.source, isReplaced, score, coverage }];
  });
  watch?.done(ranked, found);
  const of = (source: Source): Found[] =>
    found.filter((hit) => hit.source === source).sort((a, b) => b.score - a.score);
  const plan = of('plan');
  const isLater = ({ document }: Found): boolean =>
    !options.withUpcoming && isUpcoming(document, options.day);
  return {
    plan: plan.filter((hit) => !isLater(hit)),
    upcoming: plan.filter(isLater),
    faq: of('faq'),
    policy: of('policy'),
    relevanceTo: (query) => retriever.relevanceTo({ scopes, query, related }),
  };
}

const latestNews = new WeakMap<KnowledgeBase, IsoDate>();

/** The day from which all that the library holds was known: asked as of a day before, some of it was not. */
function latestNewsIn(knowledge: KnowledgeBase): IsoDate {
  const known = latestNews.get(knowledge);
  if (known !== undefined) return known;
  let latest = '';
  for (const { source, published } of knowledge.documents.values())
    if (source === 'policy' && published !== null && published > latest) latest = published;
  latestNews.set(knowledge, latest);
  return latest;
}

/** Plan documents and verified answers only while in force; a replaced policy item may still be told as history. */
function mayBeCited(knowledge: KnowledgeBase, path: string, { day, today }: FindOptions): boolean {
  const document = knowledge.documents.get(path);
  if (!document) return false;
  if (document.source === 'policy') return isCurrent(document, today);
  if (document.source === 'plan' && isUpcoming(document, day)) return true;
  const asked = document.source === 'plan' ? day : today;
  return isInForce(document, replacersOf(document, knowledge.documents), asked);
}

const coverageWeight = 0.8;
const replacedWeight = 0.85;
const authorityStep = 0.01;
/** A document's opening says its gist. */
const opening = 0.15;

/** Fused score and coverage together; authority decides among near equals, and what was replaced stands back. */
function standing(
  { passage, score, coverage }: RankedPassage,
  document: Document,
  isReplaced: boolean,
): number {
  const merit = score + coverageWeight * coverage + (passage.ordinal === 0 ? opening : 0);
  const settled = document.status === 'in_force' || document.status === 'final' ? 2 * authorityStep : 0;
  return (merit + settled - authorityStep * authorityOf(document)) * (isReplaced ? replacedWeight : 1);
}

function relatedTo(
  { assets, assetWords, ownTerms, related = [] }: FindOptions,
  catalogue: AssetCatalogue,
): Related[] {
  const classes = catalogue.classes.filter(({ id }) => assets.includes(id));
  const defined = ownTerms.flatMap(({ short, long }) => [
    { phrase: short, alternatives: [long], isSame: true },
    { phrase: long, alternatives: [short], isSame: true },
  ]);
  const named = assetWords.map((phrase) => {
    const own = classes.filter(({ terms }) => terms.includes(phrase));
    const terms = (own.length > 0 ? own : classes).flatMap((known) => [
      known.name,
      ...known.terms.slice(0, alternativesPerWord),
    ]);
    return { phrase, alternatives: [...new Set(terms)].filter((term) => term !== phrase) };
  });
  return [...named, ...defined, ...related];
}
