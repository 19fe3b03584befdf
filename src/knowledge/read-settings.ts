import type { AssetCatalogue } from '../domain/asset-class.ts';
import type { AvailabilityEntry } from '../domain/availability.ts';
import type { Finding } from '../domain/finding.ts';
import type { Plan, PlanId } from '../domain/plan.ts';
import { type AddedAsset, assetEntry, assetsFile } from './assets-file.ts';
import { builtInAssets } from './built-in-assets.ts';
import { type EarlierReading, sayingWhoStandsIn } from './earlier-reading.ts';
import type { FileLoader } from './load-file.ts';
import { mergeAssets } from './merge-assets.ts';
import { plansFile } from './plans-file.ts';
import { entriesStandingIn, plansStillNamed } from './settings-standing-in.ts';
import { readAvailability } from './read-availability.ts';
import type { FoundFile } from './scan-folder.ts';
import { readYaml } from './yaml-file.ts';
import { readYamlList } from './yaml-list.ts';

/** The files HR writes about the documents, read. */
export interface Settings {
  plans: Plan[];
  assets: AssetCatalogue;
  availability: Map<PlanId, AvailabilityEntry[]>;
  findings: Finding[];
  /** Texts that had no errors, or stood in for one that has: what the next reading may fall back on. */
  good: Map<string, string>;
}

interface Read<T> {
  value: T;
  findings: Finding[];
}

/** Reads plans.yaml, assets.yaml and each availability.yaml. After a bad save the text before it stands in. */
export async function readSettings(
  files: readonly FoundFile[],
  load: FileLoader,
  earlier: EarlierReading['settings'],
): Promise<Settings> {
  const good = new Map<string, string>();
  const findings: Finding[] = [];
  const settle = async <T>(
    path: string | undefined,
    read: (text: string) => Read<T>,
    standIn: (before: T, now: T, text: string | null) => T,
  ): Promise<T> => {
    if (path === undefined) return read('').value;
    const loaded = await load.text(path);
    const now = loaded.kind === 'loaded' ? read(loaded.content) : { ...read(''), findings: [loaded.finding] };
    const before = earlier.get(path);
    const isBad = hasErrors(now);
    const then = isBad && before !== undefined ? read(before) : null;
    const isStandIn = then !== null && !hasErrors(then);
    if (isStandIn) good.set(path, before ?? '');
    else if (!isBad && loaded.kind === 'loaded') good.set(path, loaded.content);
    findings.push(...(isStandIn ? now.findings.map(sayingWhoStandsIn) : now.findings));
    const text = loaded.kind === 'loaded' ? loaded.content : null;
    return isStandIn ? standIn(then.value, now.value, text) : now.value;
  };
  const pathOf = (kind: FoundFile['role']['kind']): string | undefined =>
    files.find(({ role }) => role.kind === kind)?.path;

  const plans = await settle(pathOf('plans'), readPlans, plansStillNamed);
  const assets = mergeAssets(
    builtInAssets,
    await settle(pathOf('assets'), readAddedAssets, (before) => before),
  );
  const availability = new Map<PlanId, AvailabilityEntry[]>();
  for (const { path, role } of files) {
    if (role.kind !== 'availability') continue;
    const { plan } = role;
    availability.set(
      plan,
      await settle(
        path,
        (text) => {
          const { entries, findings: found } = readAvailability(text, { path, plan, assets });
          return { value: entries, findings: found };
        },
        entriesStandingIn,
      ),
    );
  }
  return { plans, assets, availability, findings, good };
}

function readPlans(text: string): Read<Plan[]> {
  if (text.trim() === '') return { value: [], findings: [] };
  const { value, findings } = readYaml(text, {
    path: 'plans.yaml',
    schema: plansFile,
    severe: (_near, keys) => keys.includes('members'),
  });
  return { value: value ?? [], findings };
}

/** A bad entry is left out by name and the rest count. */
function readAddedAssets(text: string): Read<AddedAsset[]> {
  if (text.trim() === '') return { value: [], findings: [] };
  const { items, findings } = readYamlList(text, {
    path: 'assets.yaml',
    file: assetsFile,
    item: assetEntry,
  });
  return { value: items.map(({ value }) => value), findings };
}

function hasErrors({ findings }: Read<unknown>): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
