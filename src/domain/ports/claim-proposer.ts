import type { AssetId } from '../asset-class.ts';
import type { RouteId } from '../availability.ts';
import type { Passage } from '../passage.ts';

/** What a proposer is given: no tools, nothing else. */
export interface ProposingTask {
  planName: string;
  assets: { id: AssetId; name: string }[];
  routes: readonly RouteId[];
  /** Of documents that entries may rest on, with their titles and dates. */
  passages: { passage: Passage; title: string; date: string | null }[];
}

/** A claim as somebody proposes it: nothing in it has been checked, not even that the ids exist. */
export interface ProposedClaim {
  asset: string;
  route: string;
  offered: boolean;
  newMoney: boolean;
  /** Words said to be copied from the passage. */
  quote: string;
  /** Id of the passage. */
  passage: string;
}

/** Proposes claims from passages. Rejects with `ProposerFailed` when it cannot in time or in form. */
export interface ClaimProposer {
  readonly name: string;
  propose(task: ProposingTask, signal?: AbortSignal): Promise<ProposedClaim[]>;
}

/** The model refused, failed, was late, or answered out of form. */
export class ProposerFailed extends Error {
  override readonly name = 'ProposerFailed';
  readonly reason: 'refused' | 'unreachable' | 'late' | 'malformed' | 'incomplete';
  constructor(reason: ProposerFailed['reason'], cause?: unknown) {
    super(`The language model's proposals could not be used (${reason}).`, { cause });
    this.reason = reason;
  }
}
