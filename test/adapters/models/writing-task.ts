import type { Source } from '../../../src/domain/document.ts';
import type { OfferedPassage, WritingTask } from '../../../src/domain/ports/writer.ts';

interface Offered {
  path?: string;
  source?: Source;
  title?: string;
  status?: string | null;
  date?: string | null;
}

/** A passage of one paragraph. */
export function offered(
  text: string,
  {
    path = 'plans/larch/spd.md',
    source = 'plan',
    title = 'Summary Plan Description',
    status = null,
    date = '2026-01-01',
  }: Offered = {},
): OfferedPassage {
  return {
    passage: {
      id: `${path}#0`,
      path,
      ordinal: 0,
      locator: 'Brokerage window',
      headings: [title, 'Brokerage window'],
      blocks: [{ kind: 'paragraph', text }],
    },
    source,
    title,
    status,
    date,
    isAside: false,
  };
}

export const limitText = 'You may put at most 5% of your vested balance into spot bitcoin ETPs. Fees apply.';
export const orderText = 'Executive Order 14330 asks the Department of Labor to review its guidance.';

export function taskOf(changes: Partial<WritingTask> = {}): WritingTask {
  return {
    question: 'Can I buy bitcoin in my 401(k)?',
    language: null,
    planName: 'Larch 401(k) Plan',
    settled: ['Crypto: available through the brokerage window'],
    passages: [
      offered(limitText),
      offered(orderText, {
        path: 'policy/eo.md',
        source: 'policy',
        title: 'The order',
        status: 'in_force',
        date: '2025-08-07',
      }),
    ],
    asksForAdvice: false,
    asksHow: false,
    relevance: () => 1,
    ...changes,
  };
}
