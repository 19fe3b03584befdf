import type { Form } from '../../domain/form.ts';

/** Forms that answer the same question about an investment: a product is one of them and not another. */
const facets: readonly (readonly Form[])[] = [
  ['direct', 'exchange_traded', 'mutual_fund', 'interval_fund', 'partnership'],
  ['reit', 'bdc'],
  ['spot', 'futures', 'options', 'leveraged', 'inverse', 'basket', 'staking'],
  ['margin'],
  ['listed', 'unlisted'],
  ['active'],
  ['on_its_own'],
];

/** The forms of a text parted by the question they answer; `fund` fits too much to tell anything apart. */
export function byFacet(forms: ReadonlySet<Form>): Form[][] {
  return facets.map((facet) => facet.filter((form) => forms.has(form))).filter((found) => found.length > 0);
}

/** The forms one of which is meant when several are named: "a coin or an exchange-traded fund?" asks twice. */
export function alternatives(forms: ReadonlySet<Form>): Set<Form>[] {
  const vehicles = facets[0]?.filter((form) => forms.has(form)) ?? [];
  if (vehicles.length < 2) return [new Set(forms)];
  const rest = [...forms].filter((form) => !vehicles.includes(form));
  return vehicles.map((vehicle) => new Set([vehicle, ...rest]));
}

/** The facet a form belongs to; empty for `fund`. */
export function facetOf(form: Form): readonly Form[] {
  return facets.find((facet) => facet.includes(form)) ?? [];
}

/** Ways to follow a price other than by holding the thing: what is ruled of one is not ruled of plain products. */
export const ofPrice: ReadonlySet<Form> = new Set([
  'futures',
  'options',
  'leveraged',
  'inverse',
  'basket',
  'staking',
  'margin',
]);
