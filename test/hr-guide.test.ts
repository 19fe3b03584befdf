import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli/main.ts';

const guide = readFileSync('docs/hr-guide.md', 'utf8');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hr-guide-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the HR guide', () => {
  it('shows what check prints for a folder with those mistakes', async () => {
    const knowledge = join(folder, 'knowledge');
    cpSync('knowledge', knowledge, { recursive: true });
    makeMistakes(knowledge);
    const { output, code } = await command('check', '--knowledge', knowledge);
    const shown = [...guide.matchAll(/^\| `((?:error|warning) {2}[^`]+)` \|/gmu)].map(
      ([, line]) => line ?? '',
    );
    expect(shown).toHaveLength(10);
    expect(shown.map(withoutLine).filter((line) => !withoutLine(output).includes(line))).toEqual([]);
    expect(output).toContain(
      'error  questions.yaml  "Can I buy bitcoin in my 401(k)?": expected crypto available, got crypto not_available.',
    );
    expect(guide).toContain(output.trim().split('\n').at(-1));
    expect(code).toBe(1);
  });

  it('shows how an answer about another day begins', async () => {
    const begins = /The answer to the second begins:\n\n```\n([\s\S]*?)```/u.exec(guide)?.[1] ?? 'not shown';
    const { output } = await command(
      'ask',
      '--plan',
      'tamarack-savings',
      '--as-of',
      '2027-01-15',
      'Can I buy bitcoin?',
    );
    expect(output.startsWith(begins)).toBe(true);
  });
});

/** Those that the guide lists, one after the other. */
function makeMistakes(knowledge: string): void {
  const write = (path: string, ...lines: string[]): void =>
    writeFileSync(join(knowledge, path), `${lines.join('\n')}\n`);
  const savings = 'plans/tamarack-savings';
  replaceIn(
    join(knowledge, savings, 'availability.yaml'),
    'The core menu does not include cryptocurrency as a designated',
    'The core menu excludes cryptocurrency as a designated',
  );
  appendFileSync(
    join(knowledge, savings, 'availability.yaml'),
    '\n- asset: hedge-funds\n  route: core_menu\n  offered: perhaps\n  source: default-fund-notice.txt\n  quote: x\n',
  );
  write(
    `${savings}/stable-value-fact-sheet.md`,
    '---',
    'title: Stable Value Fund Fact Sheet',
    'kind: factsheet',
    'effective: 2026-02-30',
    'publsher: Tamarack',
    '---',
    'The fund does not hold crypto.',
  );
  write(
    'faq/can-i-hold-gold.md',
    '---',
    'question: Can I hold gold?',
    'plans: [tamarack-salaried]',
    '---',
    'No.',
  );
  write('policy/c-note.md', '---', 'title: C note', 'status: final', 'Some text of 2026.');
  write('policy/b-note.md', '---', 'title: B note', '---', 'Some text of 2026.');
  write(`${savings}/brochure.pptx`, 'not read');
  replaceIn(
    join(knowledge, savings, '2027-brokerage-window-change.md'),
    'effective: 2027-01-01',
    `effective: 2027-01-01\nsupersedes: ${savings}/brokerage-window.md`,
  );
  const question = [
    '- question: Can I buy bitcoin in my 401(k)?',
    '  expect: { verdict: { crypto: available } }',
  ];
  write('questions.yaml', ...question, '  plan: tamarack-savings', ...question, '  plan: tamarack-hourly');
}

function replaceIn(file: string, found: string, replacement: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(found);
  writeFileSync(file, text.replace(found, replacement));
}

/** The sample's entries may move within their file. */
function withoutLine(text: string): string {
  return text.replaceAll(/availability\.yaml:\d+/gu, 'availability.yaml');
}

async function command(...words: string[]): Promise<{ output: string; code: number }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough().resume();
  const code = await run([...words, '--data', join(folder, 'data')], {
    stdin: new PassThrough().end(),
    stdout,
    stderr,
    hasColours: false,
    environment: { LOG_LEVEL: 'silent' },
  });
  stdout.end();
  return { output: (await stdout.toArray()).join(''), code };
}
