import { describe, expect, test } from 'vitest';
import { benchWith, sampleFiles } from './sample-folder.ts';

const golden = sampleFiles['knowledge/questions.yaml'] ?? '';

function asJson(expected: object): string {
  const asked = { id: 'q', question: 'Can I buy bitcoin?', plan: 'larch', asOf: '2026-11-21' };
  return `${JSON.stringify({ ...asked, expect: expected })}\n`;
}

describe('eval', () => {
  test('of questions answered as expected ends with 0, from YAML and from JSON lines', async () => {
    const bench = benchWith();
    const files = [
      bench.folder.write('set.yaml', golden),
      bench.folder.write(
        'set.jsonl',
        `${asJson({ outcome: 'answered' })}\n${asJson({ verdict: { crypto: 'available' } })}`,
      ),
    ];
    const ran = await Promise.all(files.map((file) => bench.command(['eval', file, '--json'])));
    expect(ran.map(({ code }) => code)).toEqual([0, 0]);
    expect(ran.map(({ out }): unknown => JSON.parse(out))).toMatchObject([
      { asked: 1, passed: 1, failed: [] },
      { asked: 2, passed: 2, failed: [] },
    ]);
  });

  test('of one that is not ends with 1 and says what was expected', async () => {
    const bench = benchWith();
    const file = bench.folder.write(
      'set.jsonl',
      asJson({ outcome: 'declined' }) +
        asJson({ never: ['bitcoin'] }) +
        asJson({ cites: ['plans/larch/spd.md'] }),
    );
    const { code, out } = await bench.command(['eval', file, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ asked: 3, passed: 1, failed: [{ id: 'q' }, { id: 'q' }] });
    const inWords = await bench.command(['eval', file]);
    expect(inWords.code).toBe(1);
    expect(inWords.out).toContain('failed  Can I buy bitcoin?');
    expect(inWords.out).toContain('1 of 3 as expected.');
  });

  test('of a set with a mistake ends with 1 and its line', async () => {
    const bench = benchWith();
    const file = bench.folder.write('set.yaml', `${golden}- question: x\n  asOf: 2026-02-30\n`);
    const { code, out, err } = await bench.command(['eval', file]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^set\.yaml:10: "asOf" has "2026-02-30"; .*\n$/u);
  });

  test('of a set that names an unknown plan ends with 1 and names those there are', async () => {
    const bench = benchWith();
    const file = bench.folder.write('set.yaml', golden.replace('larch', 'elm'));
    const { code, err } = await bench.command(['eval', file]);
    expect([code, err]).toEqual([1, 'There is no plan "elm"; known: larch, birch.\n']);
  });
});
