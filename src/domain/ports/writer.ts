import type { Source } from '../document.ts';
import type { Passage } from '../passage.ts';

/** What a writer is given: no tools, nothing else. */
export interface WritingTask {
  question: string;
  /** The asker's language by its English name, in which each statement is said too; null for English alone. */
  language: string | null;
  planName: string | null;
  /** The verdict sentences, already settled; a writer may not contradict them. */
  settled: string[];
  /** The passages it may rest on, best first, each with its voice, status and date. */
  passages: OfferedPassage[];
  asksForAdvice: boolean;
  /** Asked how something is done: steps are wanted whole. */
  asksHow: boolean;
  /** How much of the question a text holds: 0 to 1. */
  relevance: (text: string) => number;
}

export interface OfferedPassage {
  passage: Passage;
  source: Source;
  title: string;
  status: string | null;
  date: string | null;
  /** Looked up on its own account, beside the question: its gist is wanted, however little it repeats of the question. */
  isAside: boolean;
}

/** A sentence or two and the ids of the passages it rests on; not yet verified. */
export interface DraftStatement {
  text: string;
  passages: string[];
  /** The same in the asker's language; not yet held against the text. */
  rendered?: string | null | undefined;
}

/** Writes statements from passages. Rejects with `WriterFailed` when it cannot in time or in form. */
export interface Writer {
  readonly name: string;
  write(task: WritingTask, signal?: AbortSignal): Promise<DraftStatement[]>;
}

/** The model refused, failed, was late, or answered out of form. */
export class WriterFailed extends Error {
  override readonly name = 'WriterFailed';
  readonly reason: 'refused' | 'unreachable' | 'late' | 'malformed' | 'incomplete';
  constructor(reason: WriterFailed['reason'], cause?: unknown) {
    super(`The language model's answer could not be used (${reason}).`, { cause });
    this.reason = reason;
  }
}
