import { describe, expect, test } from 'vitest';
import { z } from 'zod';
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
    expect(inWords.out).toContain('Not as expected: uncategorised (2)\n  failed  Can I buy bitcoin?');
    expect(inWords.out).toMatch(/\n1 of 3 as expected\.\n$/u);
  });

  test('of several files adds them up and tells them apart', async () => {
    const bench = benchWith();
    const right = bench.folder.write('right.yaml', golden);
    const wrong = bench.folder.write('wrong.jsonl', asJson({ outcome: 'declined' }));
    const { code, out } = await bench.command(['eval', right, wrong, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      asked: 2,
      passed: 1,
      sets: { [right]: { asked: 1, passed: 1 }, [wrong]: { asked: 1, passed: 0 } },
    });
    const inWords = await bench.command(['eval', right, wrong]);
    expect(inWords.out).toMatch(/By file\n {2}\S+right\.yaml +1 of 1 .*\n {2}\S+wrong\.jsonl +0 of 1/u);
  });

  test('gives as JSON what came of every question', async () => {
    const bench = benchWith();
    const file = bench.folder.write('set.jsonl', asJson({ outcome: 'declined' }));
    const { out } = await bench.command(['eval', file, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      evaluation: 1,
      interval: { low: 0 },
      writers: { nobody: { asked: 1 } },
      results: [
        {
          id: 'q',
          question: 'Can I buy bitcoin?',
          category: 'uncategorised',
          passed: false,
          failed: [{ part: 'outcome', detail: 'expected declined, got answered' }],
          outcome: 'answered',
          verdicts: { crypto: 'available' },
          cited: expect.arrayContaining(['plans/larch/spd.md']),
          writer: null,
        },
      ],
    });
  });

  test('says on a terminal how far it is, and takes it away again', async () => {
    const bench = benchWith();
    const file = bench.folder.write('set.yaml', golden);
    const { out, err } = await bench.command(['eval', file], { isTerminal: true });
    expect(err).toContain('Asking 1 of 1 …');
    expect(out).not.toContain('Asking');
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

describe('eval --compare', () => {
  test('shows which questions are newly right and newly wrong', async () => {
    const bench = benchWith();
    const before = bench.folder.write(
      'a.jsonl',
      asJson({ outcome: 'answered' }) + other({ outcome: 'declined' }),
    );
    const earlier = bench.folder.write('before.json', (await bench.command(['eval', before, '--json'])).out);
    const after = bench.folder.write(
      'b.jsonl',
      asJson({ outcome: 'declined' }) + other({ outcome: 'answered' }),
    );
    const { code, out } = await bench.command(['eval', after, '--compare', earlier]);
    expect(code).toBe(1);
    expect(out).toMatch(/^uncategorised +1 of 2 +1 of 2$/mu);
    expect(out).toContain('Newly right: 1\n  uncategorised: Is private equity there?');
    expect(out).toContain('Newly wrong: 1\n  uncategorised: Can I buy bitcoin?');
    const { compared } = comparedShape.parse(
      JSON.parse((await bench.command(['eval', after, '--compare', earlier, '--json'])).out),
    );
    expect(compared).toMatchObject({ newlyRight: [{ passed: true }], newlyWrong: [{ passed: false }] });
  });

  test.each([
    ['is no JSON', 'evaluation: 1', 'is not what eval --json prints.'],
    ['is of something else', '{"findings": [], "golden": {}}', 'is not what eval --json prints.'],
    ['is of another version', '{"evaluation": 7}', 'is of version 7; this eval compares with version 1.'],
    ['is damaged', '{"evaluation": 1, "results": [{"question": 3}]}', 'is damaged or was changed by hand.'],
  ])('with a file that %s ends with 2 and one line', async (_, text, line) => {
    const bench = benchWith();
    const file = bench.folder.write('set.yaml', golden);
    const earlier = bench.folder.write('earlier.json', text);
    const { code, out, err } = await bench.command(['eval', file, '--compare', earlier]);
    expect([code, out, err.split('\n')]).toEqual([2, '', [expect.stringContaining(line), '']]);
    expect(err).toContain('--compare: "');
  });

  test('with a file that is not there ends with 2 and names it', async () => {
    const bench = benchWith();
    const file = bench.folder.write('set.yaml', golden);
    const { code, err } = await bench.command(['eval', file, '--compare', '/nowhere.json']);
    expect([code, err]).toEqual([2, '--compare: the file "/nowhere.json" cannot be read.\n']);
  });
});

const comparedShape = z.object({ compared: z.unknown() });

function other(expected: object): string {
  return `${JSON.stringify({ question: 'Is private equity there?', plan: 'larch', expect: expected })}\n`;
}
