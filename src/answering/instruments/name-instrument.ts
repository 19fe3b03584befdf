import type { AssetId } from '../../domain/asset-class.ts';
import type { Form } from '../../domain/form.ts';
import { listed } from '../../domain/wording.ts';
import { byFacet, ofPrice } from './facets.ts';

const memberNames: Readonly<Record<AssetId, string>> = {
  crypto: 'coin or token',
  commodities: 'metal or commodity',
};

/** A member that the cited words do not name cannot be repeated as if they did. */
export function unnamedMember(asset: AssetId, isOneOfSeveral: boolean): string {
  const name = memberNames[asset] ?? 'kind';
  return isOneOfSeveral ? `the other ${name} you name` : `the ${name} you name`;
}

const formNames: Readonly<Record<Form, string>> = {
  direct: 'holding it directly',
  exchange_traded: 'an exchange-traded product',
  mutual_fund: 'a mutual fund',
  interval_fund: 'an interval fund',
  partnership: 'a private placement or partnership',
  reit: 'a real estate investment trust',
  bdc: 'a business development company',
  fund: 'a fund',
  spot: 'a spot product',
  futures: 'a futures product',
  options: 'options trading',
  leveraged: 'a leveraged product',
  inverse: 'an inverse product',
  basket: 'a basket of coins',
  staking: 'staking or lending',
  margin: 'buying with borrowed money',
  listed: 'a listed investment',
  unlisted: 'an investment that no exchange lists',
  active: 'an actively managed fund',
  on_its_own: 'a fund chosen on its own',
};

/** How forms are named in a sentence: the one that tells most of each kind of make. */
export function namedForms(forms: readonly Form[]): string {
  const telling = byFacet(new Set(forms));
  const chosen = telling.at(tellsMost(telling)) ?? forms;
  return listed([...new Set(chosen.map((form) => formNames[form]))], 'or');
}

/** How the price is followed tells more than what is held: "a futures product", not "an exchange-traded product". */
function tellsMost(facets: readonly (readonly Form[])[]): number {
  const at = facets.findIndex((facet) => facet.some((form) => ofPrice.has(form)));
  return at === -1 ? 0 : at;
}
