import type { Source } from '../domain/document.ts';
import type { SettledStatement } from './judge/settled-statement.ts';

/** A verified statement with what carries it. */
export interface ReadyStatement extends SettledStatement {
  source: Source;
  /** It denies what the question takes for granted: told before all else. */
  isCorrection?: boolean;
}
