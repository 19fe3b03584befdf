/** A question whose answer must stay right, and what is expected of it. */
export interface GoldenQuestion {
  id: string | null;
  question: string;
  plan: string | null;
  asOf: string | null;
  /** Earlier questions of the same conversation. */
  thread: string[];
  category: string | null;
  expect: Expectation;
}

/** Every part that is given must hold. */
export interface Expectation {
  outcome?: 'answered' | 'not_found' | 'needs_plan' | 'declined' | undefined;
  verdict?: Record<string, 'available' | 'not_available' | 'not_stated' | 'conflicting'> | undefined;
  /** Paths that must be among those cited. */
  cites?: string[] | undefined;
  /** Words that must stand in the statements, limits or notices, whatever the case. */
  says?: string[] | undefined;
  never?: string[] | undefined;
  notices?: string[] | undefined;
}
