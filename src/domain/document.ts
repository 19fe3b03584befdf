import type { AssetId } from './asset-class.ts';
import type { IsoDate } from './iso-date.ts';
import type { PlanId } from './plan.ts';

/** Which voice a document speaks with: it follows from its folder alone. */
export type Source = 'plan' | 'policy' | 'faq';

/** Kinds of plan documents, highest authority first. */
export const documentKinds = [
  'plan-document',
  'smm',
  'spd',
  'addendum',
  'notice',
  'fact-sheet',
  'committee',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const policyStatuses = [
  'reported',
  'proposed',
  'final',
  'in_force',
  'rescinded',
  'pending_bill',
  'litigation',
  'decided',
  'announced',
  'commentary',
] as const;
export type PolicyStatus = (typeof policyStatuses)[number];

/** One file of the knowledge folder with its metadata; its text lives in its passages. */
export interface Document {
  /** Relative to the knowledge folder, with `/`. */
  path: string;
  source: Source;
  /** The plans it belongs or is limited to; null: for everyone. */
  plans: PlanId[] | null;
  title: string;
  kind: DocumentKind | null;
  effective: IsoDate | null;
  until: IsoDate | null;
  /** Paths this document replaces, relative to the knowledge folder. */
  supersedes: string[];
  draft: boolean;
  url: string | null;
  publisher: string | null;
  published: IsoDate | null;
  occurred: IsoDate | null;
  status: PolicyStatus | null;
  assets: AssetId[];
  question: string | null;
  reviewed: IsoDate | null;
  reviewer: string | null;
  /** True when the text itself names a day, month or year it is from. */
  isDatedInText: boolean;
  /** SHA-256 of the file and its sidecar, hex. */
  hash: string;
}

/** Rank of a document's authority: 0 is the highest. A plan file without a kind ranks with `committee`. */
export function authorityOf(document: Document): number {
  if (document.source === 'faq') return documentKinds.length;
  if (document.source === 'policy') return documentKinds.length + 1;
  return documentKinds.indexOf(document.kind ?? 'committee');
}

/** The date shown beside a citation: effective, else published, else reviewed. */
export function dateOf(document: Document): IsoDate | null {
  return document.effective ?? document.published ?? document.reviewed;
}
