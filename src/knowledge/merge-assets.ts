import type { AssetCatalogue, AssetClass } from '../domain/asset-class.ts';
import type { AddedAsset } from './assets-file.ts';

/** The built-in catalogue with HR's classes and synonyms; a group only named is made. */
export function mergeAssets(builtIn: AssetCatalogue, added: readonly AddedAsset[]): AssetCatalogue {
  const classes = new Map<string, AssetClass>(builtIn.classes.map((known) => [known.id, known]));
  const groups = new Map(builtIn.groups.map((group) => [group.id, group]));
  for (const asset of added) {
    const group = groups.get(asset.id);
    if (group) {
      groups.set(asset.id, { ...group, terms: union(group.terms, asset.terms) });
      continue;
    }
    const known = classes.get(asset.id);
    const name = asset.name ?? known?.name ?? asset.id.replaceAll('-', ' ');
    classes.set(asset.id, {
      id: asset.id,
      name,
      terms: union(known?.terms ?? [name.toLowerCase()], asset.terms),
      members: known?.members ?? [],
      products: known?.products ?? [],
      companies: known?.companies ?? [],
      companyFunds: known?.companyFunds ?? [],
      groups: union(known?.groups ?? [], asset.groups),
    });
    for (const id of asset.groups)
      if (!groups.has(id))
        groups.set(id, { id, name: id.replaceAll('-', ' '), terms: [id.replaceAll('-', ' ')] });
  }
  return { classes: [...classes.values()], groups: [...groups.values()] };
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}
