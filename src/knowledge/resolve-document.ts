import type { AssetCatalogue } from '../domain/asset-class.ts';
import type { Finding } from '../domain/finding.ts';
import type { Plan } from '../domain/plan.ts';
import type { FileRecord } from '../domain/file-record.ts';

/** What a document's metadata must agree with outside its own file. */
export interface Surroundings {
  plans: readonly Plan[];
  assets: AssetCatalogue;
  /** Paths of all document files found. */
  paths: ReadonlySet<string>;
}

/** Checks a record against the plans, asset classes and files there are; an unknown plan holds the document back. */
export function resolveDocument(record: FileRecord, { plans, assets, paths }: Surroundings): FileRecord {
  const { document } = record;
  if (document === null) return record;
  const findings: Finding[] = [...record.findings];
  const note = (severity: Finding['severity'], code: string, message: string): void => {
    findings.push({ path: record.path, line: null, severity, code, message });
  };
  const planIds = plans.map((plan) => plan.id);
  const unknownPlans = (document.plans ?? []).filter((id) => !planIds.includes(id));
  for (const id of unknownPlans)
    note(
      'error',
      'unknown-plan',
      `No plan "${id}" stands in plans.yaml; known: ${planIds.join(', ') || 'none'}.`,
    );
  const assetIds = new Set([...assets.classes, ...assets.groups].map((known) => known.id));
  for (const id of document.assets.filter((asset) => !assetIds.has(asset)))
    note(
      'warning',
      'unknown-asset',
      `"${id}" is no asset class that is known; known: ${[...assetIds].join(', ')}.`,
    );
  for (const replaced of document.supersedes.filter((path) => !paths.has(path)))
    note('warning', 'broken-supersedes', `It says it replaces "${replaced}", but there is no such file.`);
  if (document.effective && document.until && document.until < document.effective)
    note('error', 'dates', `It ends (${document.until}) before it takes effect (${document.effective}).`);
  const isHeldBack = findings.some((finding) => finding.severity === 'error');
  return {
    ...record,
    findings,
    document: isHeldBack ? null : document,
    passages: isHeldBack ? [] : record.passages,
  };
}
