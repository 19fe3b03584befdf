import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { benchWith } from './sample-folder.ts';

const explained = z.strictObject({
  answer: z.looseObject({ elapsedMs: z.number() }),
  trace: z.strictObject({
    questions: z.array(
      z.strictObject({
        understood: z.looseObject({ query: z.string(), assets: z.array(z.string()) }),
        steps: z.array(z.looseObject({ kind: z.string() })),
      }),
    ),
  }),
});

const day = ['--as-of', '2026-11-21'];
const asked = ['--plan', 'larch', ...day, 'Can I buy bitcoin, and what is the proposed rule?'];

describe('ask --explain', () => {
  test('shows after the answer what was understood, judged, searched and written, question by question', async () => {
    const bench = benchWith();
    const plain = await bench.command(['ask', ...asked]);
    const { code, out, err } = await bench.command(['ask', '--explain', ...asked]);
    expect([code, err]).toEqual([0, '']);
    expect(out.startsWith(plain.out)).toBe(true);
    const trace = out.slice(plain.out.length);
    expect(trace).toContain('\nHow this answer came about, question 1 of 2\n');
    expect(trace).toContain('  asset classes: crypto, named as bitcoin\n');
    expect(trace).toContain('  crypto: available\n');
    expect(trace).toMatch(/counts: Exchange-traded products [^(]*through the\s+brokerage\s+window/u);
    expect(trace).toMatch(/words \d+\.\d\d, character grams \d+\.\d\d, vectors none; fused/u);
    expect(trace).toContain('\nHow this answer came about, question 2 of 2\n');
    expect(trace).toMatch(/by documents, told\n\s+“The Department of Labor proposed/u);
  });

  test('with --json gives the trace beside the very answer', async () => {
    const bench = benchWith();
    const plain: unknown = JSON.parse((await bench.command(['ask', '--json', ...asked])).out);
    const { out } = await bench.command(['ask', '--explain', '--json', ...asked]);
    const { answer, trace } = explained.parse(JSON.parse(out));
    expect({ ...answer, elapsedMs: 0 }).toEqual({ ...z.looseObject({}).parse(plain), elapsedMs: 0 });
    expect(trace.questions.map(({ understood }) => understood.assets)).toEqual([['crypto'], []]);
    expect(new Set(trace.questions.flatMap(({ steps }) => steps.map(({ kind }) => kind)))).toEqual(
      new Set(['judged', 'searched', 'weighed', 'settled', 'chosen', 'draft', 'written']),
    );
  });

  test('of a batch gives the trace on every line', async () => {
    const bench = benchWith();
    const file = bench.folder.write('batch.jsonl', '{"id": "a", "question": "Can I buy bitcoin?"}\n');
    const { out } = await bench.command(['ask', '--batch', file, '--explain', ...day]);
    expect(explained.parse(JSON.parse(out)).trace.questions).toHaveLength(1);
  });

  test('of a greeting says that nothing was searched', async () => {
    const { out } = await benchWith().command(['ask', '--explain', ...day, 'hello']);
    expect(out).toContain('Nothing was searched: this was not read as a question.');
  });

  test('shows no character of a document that steers a terminal', async () => {
    const bench = benchWith({
      'knowledge/policy/rule.md':
        '---\nstatus: proposed\npublished: 2026-03-30\n---\n# Proposed rule\n\nThe proposed rule \u001B[31mis\u202E red.\n',
    });
    const { out } = await bench.command(['ask', '--explain', ...day, 'What is the proposed rule?']);
    const trace = out.slice(out.indexOf('How this answer came about'));
    expect(trace).toContain('Searched for');
    expect(trace).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  });
});
