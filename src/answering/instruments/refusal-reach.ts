import type { AssetCatalogue, AssetId } from '../../domain/asset-class.ts';
import type { AvailabilityEntry, RouteId } from '../../domain/availability.ts';
import type { Form } from '../../domain/form.ts';
import { byFacet, facetOf } from './facets.ts';
import { generalTerms } from './general-terms.ts';
import type { Instrument } from './instrument.ts';
import { saysAny, spokenWords } from '../understand/phrases.ts';
import { type Scope, scopeOf } from './scope.ts';

/** How much of an instrument an entry refuses: all of it, some of it, or nothing that was asked about. */
export type RefusalReach = 'all' | 'part' | 'none';

/** What a refusal is about, without what its asset class and its route imply. */
export function refusalScope(
  { asset, route, what, quote }: AvailabilityEntry,
  assets: AssetCatalogue,
): Scope {
  const whole: Scope = { members: null, isRest: false, forms: new Set() };
  if (route === 'any') return whole;
  const text = what === '' ? quote : what;
  const { members, forms } = scopeOf(text, asset, assets);
  const kept = new Set([...forms].filter((form) => !isImplied(form, asset, route)));
  if (isBothWays(forms, kept)) return whole;
  return { members: namesClass(text, asset, assets) ? null : members, isRest: false, forms: kept };
}

/** A refusal of gold bars says nothing of a gold fund; one of the class refuses all of it. */
export function refusalReach(
  entry: AvailabilityEntry,
  { member, forms }: Instrument,
  assets: AssetCatalogue,
): RefusalReach {
  const scope = refusalScope(entry, assets);
  const ofMember = memberReach(scope, member);
  const ofForms = byFacet(scope.forms).map((facet) => formReach(facet, forms));
  const all = [ofMember, ...ofForms];
  if (all.includes('none')) return 'none';
  return all.includes('part') ? 'part' : 'all';
}

/** True when a refusal is of some members or forms of its class alone. */
export function isNarrow(entry: AvailabilityEntry, assets: AssetCatalogue): boolean {
  const { members, forms } = refusalScope(entry, assets);
  return members !== null || byFacet(forms).length > 0;
}

function memberReach({ members }: Scope, member: Instrument['member']): RefusalReach {
  if (members === null) return 'all';
  if (member === null) return 'part';
  return members.some(([first]) => first === member[0]) ? 'all' : 'none';
}

function formReach(refused: readonly Form[], asked: ReadonlySet<Form>): RefusalReach {
  const inFacet = facetOf(refused[0] ?? 'fund').filter((form) => asked.has(form));
  // A futures contract is not the thing itself.
  if (inFacet.length === 0) return refused.includes('direct') && isContract(asked) ? 'none' : 'part';
  return inFacet.some((form) => refused.includes(form)) ? 'all' : 'none';
}

function isContract(asked: ReadonlySet<Form>): boolean {
  return (['futures', 'options', 'leveraged', 'inverse', 'margin'] as const).some((form) => asked.has(form));
}

/** "Private equity or venture capital": the class itself is named beside its members. */
function namesClass(text: string, asset: AssetId, { classes }: AssetCatalogue): boolean {
  const known = classes.find(({ id }) => id === asset);
  return known !== undefined && saysAny(spokenWords(text), generalTerms(known));
}

/** Private companies, loans and hedge funds are unlisted and held through partnerships as a rule. */
const privateByNature: ReadonlySet<AssetId> = new Set(['private-equity', 'private-credit', 'hedge-funds']);

function isImplied(form: Form, asset: AssetId, route: RouteId): boolean {
  if (form === 'direct' && route === 'digital_asset_account') return true;
  if (form === 'fund' || form === 'on_its_own' || form === 'listed') return true;
  return privateByNature.has(asset) && (form === 'unlisted' || form === 'partnership');
}

/** "Directly or through any fund", "public or private": nothing is left open. */
function isBothWays(named: ReadonlySet<Form>, kept: ReadonlySet<Form>): boolean {
  return (
    (kept.has('direct') && (named.has('fund') || kept.has('exchange_traded'))) ||
    (named.has('listed') && kept.has('unlisted'))
  );
}
