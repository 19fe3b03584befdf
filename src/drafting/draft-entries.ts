import { type AssetId, assetName } from '../domain/asset-class.ts';
import { type AvailabilityEntry, routeIds } from '../domain/availability.ts';
import { type Document, authorityOf } from '../domain/document.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { bodyOf } from '../domain/passage.ts';
import type { PlanId } from '../domain/plan.ts';
import { findQuote, shortened } from '../domain/quote.ts';
import { absentWindow } from './absent-window.ts';
import { type Candidate, best } from './best.ts';
import type { Sureness } from './claim.ts';
import { settledClaims } from './claims-of.ts';
import { type CompareWith, compared } from './compared.ts';
import { contested } from './contested.ts';
import { endedByChange } from './ended-by-change.ts';
import { routeNamesIn } from './route-mentions.ts';
import { sourcesOf } from './sources.ts';
import { capital } from './what-of.ts';

/** An entry for HR to review. */
export interface Proposal {
  entry: AvailabilityEntry;
  sureness: Sureness;
  /** On what the reading rests, as a sentence without its full stop. */
  why: string;
  /** Beside what HR has entered already. */
  standing: CompareWith;
}

export interface Draft {
  proposals: Proposal[];
  /** Asset classes of which the documents say nothing that was understood. */
  nothingOn: AssetId[];
  /** Documents that are no source on that day. */
  setAside: { path: string; reason: string }[];
}

/**
 * What a plan's documents say it offers, as entries; nothing HR entered is changed. `extra`: claims
 * that a language model found; they stand only where the documents' own reading has none.
 */
export function draftEntries(
  knowledge: KnowledgeBase,
  plan: PlanId,
  day: IsoDate,
  extra: readonly Candidate[] = [],
): Draft {
  const { used, setAside } = sourcesOf(knowledge, plan, day);
  const stands = ({ claim, document }: Candidate): boolean =>
    findQuote(claim.quote, knowledge.passages.get(document.path) ?? []) !== null;
  const read = candidatesIn(knowledge, used).filter(stands);
  const own = best(read, day, knowledge.assets);
  const taken = new Set(own.map((one) => placeOf(one, day)));
  const chosen = [
    ...own,
    ...best(extra.filter(stands), day, knowledge.assets).filter((one) => !taken.has(placeOf(one, day))),
  ];
  const found = endedByChange([...chosen, ...withoutWindow(knowledge, used, chosen)], day);
  const existing = knowledge.availability.get(plan) ?? [];
  const order = knowledge.assets.classes.map(({ id }) => id);
  const proposals = found
    .map((one) => contested({ ...one, standing: compared(one.entry, existing, day) }, read, knowledge, day))
    .toSorted(
      ({ entry: a }, { entry: b }) =>
        order.indexOf(a.asset) - order.indexOf(b.asset) ||
        routeIds.indexOf(a.route) - routeIds.indexOf(b.route) ||
        (a.effective ?? '').localeCompare(b.effective ?? ''),
    );
  const spoken = new Set(proposals.map(({ entry }) => entry.asset));
  return { proposals, nothingOn: order.filter((id) => !spoken.has(id)), setAside };
}

/** Where an entry would stand: an own claim there leaves no room for another. */
function placeOf({ entry: { asset, route, effective } }: Found, day: IsoDate): string {
  return `${asset} ${route} ${effective !== null && effective > day ? effective : 'now'}`;
}

/** Every claim of every source. */
export function candidatesIn(knowledge: KnowledgeBase, used: readonly Document[]): Candidate[] {
  const passagesOf = (document: Document) => knowledge.passages.get(document.path) ?? [];
  const names = routeNamesIn(used.flatMap((document) => passagesOf(document).map(bodyOf)));
  return used.flatMap((document) =>
    settledClaims(document, passagesOf(document), knowledge.assets, names).map((claim) => ({
      claim,
      document,
    })),
  );
}

type Found = Omit<Proposal, 'standing'>;

/** A plan without a brokerage window offers nothing through one: said of each class that is spoken of otherwise. */
function withoutWindow(
  knowledge: KnowledgeBase,
  used: readonly Document[],
  chosen: readonly Found[],
): Found[] {
  const said = used
    .toSorted((a, b) => authorityOf(a) - authorityOf(b))
    .flatMap((document) => {
      const absent = absentWindow(knowledge.passages.get(document.path) ?? []);
      return absent ? [{ ...absent, document }] : [];
    })[0];
  if (!said) return [];
  const assets = [...new Set(chosen.map(({ entry }) => entry.asset))].filter(
    (asset) =>
      !chosen.some(
        ({ entry }) =>
          entry.asset === asset &&
          (entry.route === 'brokerage_window' || (entry.route === 'any' && !entry.offered)),
      ),
  );
  return assets.map((asset) => ({
    entry: {
      asset,
      route: 'brokerage_window',
      offered: false,
      what: capital(assetName(knowledge.assets, asset)),
      covers: [],
      excludes: [],
      limits: [],
      effective: said.document.effective,
      until: null,
      newMoney: true,
      source: said.document.path,
      quote: shortened(said.quote),
    },
    sureness: 'likely',
    why: 'the plan has no brokerage window, so nothing is offered through one',
  }));
}
