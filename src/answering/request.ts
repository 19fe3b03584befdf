import type { AskerPlan } from '../domain/asker.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { OpenTrace } from './trace/trace.ts';

export interface AnswerRequest {
  id: string | null;
  question: string;
  /** Earlier questions of this person in this conversation, oldest first. */
  thread: readonly string[];
  asker: AskerPlan;
  /** The day it is asked, unless the question names another. */
  today: IsoDate;
  signal?: AbortSignal;
  /** Told of each real step, in words a person can read. */
  onProgress?: (step: string) => void;
  /** For whoever wants to see how the answer came about. */
  onTrace?: OpenTrace | undefined;
}
