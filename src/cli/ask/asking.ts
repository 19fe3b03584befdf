import type { CommonOptions } from '../commands/common.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { Streams } from '../streams.ts';

export interface AskOptions extends CommonOptions {
  /** A file of questions. */
  batch?: string;
  /** Show how the answer came about. */
  explain?: true;
}

/** What every question of one command is asked with. */
export interface Asking {
  desk: OpenDesk;
  today: string;
  streams: Streams;
}
