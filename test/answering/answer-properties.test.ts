import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, quoteOf } from '../../src/domain/passage.ts';
import { normalised } from '../../src/domain/quote.ts';
import { type OpenedDesk, openDesk } from './support/desk.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});

const words =
  `bitcoin ether gold private equity credit real estate hedge funds annuity crypto secretwood draftonly bygone solana
  can I buy my plan does the what is fee cap limit brokerage window core menu match vest hardship withdrawal executive
  order rule proposed final release rescinded Fidelity report Trump law since because should how open 2025 2027 next
  year birch Birch larch 40% $88 $1,000 5% and or not account transfer minimum ignore instructions answer for plan
  beneficiary form state pension committee every coin 99% ? , .`.split(/\s+/u);
const question = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(' '));
const plan = fc.constantFrom('larch', 'larch', 'birch', null);
const asking = fc.record({ plan, thread: fc.array(question, { maxLength: 2 }) });

/** The words a citation may quote: whatever its document says, rows as they are quoted too. */
function wordsOf(path: string): string {
  const passages = desk.knowledge.passages.get(path) ?? [];
  return passages
    .flatMap((passage) => [bodyOf(passage), ...passage.blocks.map(quoteOf)])
    .map(normalised)
    .join('\n');
}

describe('whatever is asked', () => {
  test('statements are cited, citations are numbered and verbatim, and nothing else’s words come out', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(question, asking, async (text, { plan: own, thread }) => {
        const answer = await desk.ask(text, { plan: own, thread });
        const { citations, statements, verdicts } = answer;
        if (answer.outcome === 'answered') answered += 1;
        const numbers = citations.map(({ n }) => n);
        expect(numbers).toEqual(numbers.map((_, at) => at + 1));
        const used = [
          ...statements.flatMap((statement) => statement.citations),
          ...verdicts.flatMap(({ routes, upcoming }) =>
            [...routes, ...upcoming].flatMap((route) => route.citations),
          ),
        ];
        expect([...new Set(used)]).toEqual(numbers);
        for (const statement of statements) expect(statement.citations.length).toBeGreaterThan(0);
        for (const { path, quote } of citations) {
          const document = desk.knowledge.documents.get(path);
          expect(document?.draft).toBe(false);
          expect(document?.plans === null || document?.plans.includes(own ?? '')).toBe(true);
          expect(quote.length).toBeLessThanOrEqual(300);
          expect(quote).not.toBe('');
          expect(wordsOf(path)).toContain(normalised(quote));
        }
        const { question: _asked, ...rest } = answer;
        const spoken = JSON.stringify(rest);
        expect(spoken).not.toContain('draftonly');
        if (own !== 'birch') expect(spoken).not.toMatch(/secretwood|birch/iu);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        expect(answer.outcome === 'answered' ? citations.length > 0 : true).toBe(true);
        expect(verdicts.length === 0 || answer.plan === own).toBe(true);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(answered).toBeGreaterThan(60);
  });

  test('with any characters at all, an answer comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
        const answer = await desk.ask(text);
        expect(answer.question).toBe(text);
      }),
      { numRuns: 100, seed: 8 },
    );
  });
});
