import type { AssetCatalogue } from '../domain/asset-class.ts';
import type { AvailabilityEntry } from '../domain/availability.ts';
import type { Finding } from '../domain/finding.ts';
import { availabilityEntry, availabilityFile } from './availability-file.ts';
import { readYamlList } from './yaml-list.ts';

/** Reads a plan's `availability.yaml`; a bad entry is left out by name and the rest count. */
export function readAvailability(
  text: string,
  { path, plan, assets }: { path: string; plan: string; assets: AssetCatalogue },
): { entries: AvailabilityEntry[]; findings: Finding[] } {
  if (text.trim() === '') return { entries: [], findings: [] };
  const { items, findings } = readYamlList(text, { path, file: availabilityFile, item: availabilityEntry });
  const ids = new Set([...assets.classes, ...assets.groups].map((known) => known.id));
  const entries: AvailabilityEntry[] = [];
  for (const { value, line } of items) {
    if (!ids.has(value.asset)) {
      findings.push({
        path,
        line,
        severity: 'error',
        code: 'unknown-asset',
        message: `"${value.asset}" is no asset class that is known; known: ${[...ids].join(', ')}.`,
      });
      continue;
    }
    const members = assets.classes
      .filter((known) => known.groups.includes(value.asset))
      .map((known) => known.id);
    const source = value.source.startsWith('plans/') ? value.source : `plans/${plan}/${value.source}`;
    for (const asset of members.length > 0 ? members : [value.asset])
      entries.push({ ...value, asset, source, line });
  }
  return { entries, findings };
}
