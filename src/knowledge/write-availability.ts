import { Document, isMap } from 'yaml';
import type { AvailabilityEntry } from '../domain/availability.ts';
import { printable } from './printable.ts';

/** An entry with the remark that stands above it. */
export interface RemarkedEntry {
  entry: AvailabilityEntry;
  remark: string;
}

/** Entries as `availability.yaml` holds them, each under its remark; `header` stands on top, a comment line each. */
export function availabilityText(
  entries: readonly RemarkedEntry[],
  { header, plan }: { header: readonly string[]; plan: string },
): string {
  const file = new Document(entries.map(({ entry }) => writtenForm(entry, plan)));
  file.commentBefore = header.map(commentLine).join('\n');
  const list: unknown = file.contents;
  const items = hasItems(list) ? list.items : [];
  for (const [at, item] of items.entries())
    if (isMap(item)) {
      item.commentBefore = commentLine(entries[at]?.remark ?? '');
      item.spaceBefore = at > 0;
    }
  return file.toString({ lineWidth: 0 });
}

/** An entry with the keys of the file, what is empty or as by default left out, its source within the plan's folder. */
export function writtenForm(entry: AvailabilityEntry, plan: string): Record<string, unknown> {
  const { covers, excludes, limits, effective, until, source } = entry;
  const folder = `plans/${plan}/`;
  return {
    asset: entry.asset,
    route: entry.route,
    offered: entry.offered,
    ...(entry.what === '' ? {} : { what: entry.what }),
    ...(covers.length === 0 ? {} : { covers }),
    ...(excludes.length === 0 ? {} : { excludes }),
    ...(limits.length === 0 ? {} : { limits }),
    ...(effective === null ? {} : { effective }),
    ...(until === null ? {} : { until }),
    ...(entry.newMoney ? {} : { new_money: false }),
    source: source.startsWith(folder) ? source.slice(folder.length) : source,
    quote: entry.quote,
  };
}

/** One line that cannot end its comment. */
function commentLine(text: string): string {
  return ` ${printable(text).replace(/\s+/gu, ' ').trim()}`;
}

function hasItems(value: unknown): value is { items: unknown[] } {
  return typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items);
}
