import type { OpenTrace, Trace } from './trace.ts';

export interface TraceCollector {
  /** To be passed with a request. */
  onTrace: OpenTrace;
  /** What was told so far. */
  trace: Trace;
}

/** Keeps what a request tells of the way to its answer. */
export function collectTrace(): TraceCollector {
  const trace: Trace = { questions: [] };
  return {
    trace,
    onTrace(understood) {
      const steps: Trace['questions'][number]['steps'] = [];
      trace.questions.push({ understood, steps });
      return (step) => void steps.push(step);
    },
  };
}
