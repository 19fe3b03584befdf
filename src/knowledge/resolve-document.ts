import type { AssetCatalogue } from '../domain/asset-class.ts';
import type { Document } from '../domain/document.ts';
import type { Finding } from '../domain/finding.ts';
import { mayReplace } from '../domain/may-replace.ts';
import type { Plan } from '../domain/plan.ts';
import type { FileRecord } from '../domain/file-record.ts';

/** What a document's metadata must agree with outside its own file. */
export interface Surroundings {
  plans: readonly Plan[];
  assets: AssetCatalogue;
  /** All document files found, by path; null for one that is held back. */
  documents: ReadonlyMap<string, Document | null>;
}

/** Checks a record against the plans, asset classes and files there are; an unknown plan holds the document back. */
export function resolveDocument(record: FileRecord, { plans, assets, documents }: Surroundings): FileRecord {
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
  const supersedes = document.supersedes.filter((path) => {
    const replaced = documents.get(path);
    if (replaced === undefined)
      note('warning', 'broken-supersedes', `It says it replaces "${path}", but there is no such file.`);
    if (!replaced || mayReplace(document, replaced)) return true;
    note(
      'warning',
      'foreign-supersedes',
      `It says it replaces "${path}", but that is of another folder or another plan's; it stays in force.`,
    );
    return false;
  });
  if (document.effective && document.until && document.until < document.effective)
    note('error', 'dates', `It ends (${document.until}) before it takes effect (${document.effective}).`);
  const isHeldBack = findings.some((finding) => finding.severity === 'error');
  return {
    ...record,
    findings,
    document: isHeldBack ? null : { ...document, supersedes },
    passages: isHeldBack ? [] : record.passages,
  };
}
