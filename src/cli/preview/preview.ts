import type { Answer } from '../../domain/answer.ts';
import type { AssetId } from '../../domain/asset-class.ts';
import type { AnswerChangeKind, AnswerDiff } from '../../answering/preview/compare-answers.ts';
import type { DatedChange } from '../../answering/preview/compare-matrices.ts';
import type { ComingChange } from '../../answering/preview/coming.ts';
import type { MatrixCell } from '../../answering/preview/matrix.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { PlanId } from '../../domain/plan.ts';
import type { FileChanges } from './folder-files.ts';

/** Two states of the knowledge folder and what differs in what people are told; this is what `--json` prints. */
export interface Preview {
  /** The base as it was given. */
  base: string;
  knowledge: string;
  /** The day answered for. */
  day: IsoDate;
  /** No verdict and no answer differs, on that day or a coming one. */
  isUnchanged: boolean;
  plans: { added: PlanId[]; removed: PlanId[] };
  assets: { added: AssetId[]; removed: AssetId[] };
  /** Names for readers, by id, of both states. */
  names: { plans: Record<PlanId, string>; assets: Record<AssetId, string> };
  /** Every plan by every asset class by every route, on the day. */
  matrix: { before: MatrixCell[]; after: MatrixCell[] };
  /** Where the matrix differs, today or on a coming day. */
  changes: DatedChange[];
  /** What the new state changes by itself within a year; `isNew`: the base does not say so for that day. */
  coming: (ComingChange & { isNew: boolean })[];
  /** Questions whose answer differs, gravest first. */
  answers: AnswerChange[];
  /** How many questions were asked of both states. */
  asked: { golden: number; standing: number };
  /** `takenOut`: in the base's questions.yaml, and not in the new one. */
  golden: { newlyFailing: GoldenTurn[]; newlyPassing: GoldenTurn[]; takenOut: AskedQuestion[] };
  files: FileChanges;
  /** Files that are not served or not used whole, with the reason: in each state, and only in one of them. */
  heldBack: { before: HeldBack[]; after: HeldBack[]; added: HeldBack[]; removed: HeldBack[] };
}

export interface HeldBack {
  path: string;
  reason: string;
}

export interface AskedQuestion {
  kind: 'golden' | 'standing';
  id: string | null;
  question: string;
  plan: PlanId | null;
  day: IsoDate;
  thread: string[];
}

export interface AnswerChange extends AskedQuestion {
  change: AnswerChangeKind;
  diff: AnswerDiff;
  /** Null: its plan is not in that state. */
  before: Answer | null;
  after: Answer | null;
}

export interface GoldenTurn extends AskedQuestion {
  /** What is not as expected, in the state where it fails. */
  failed: string[];
}
