import { appendFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import * as xlsx from '@e965/xlsx';
import { Document, InsertedTextRun, Packer, Paragraph } from 'docx';
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
    await makeOfficeMistakes(join(knowledge, 'plans/tamarack-savings'));
    const { output, code } = await command('check', '--knowledge', knowledge);
    const shown = blockAfter('A folder with mistakes in it prints:');
    expect(shown.length).toBeGreaterThan(20);
    const printed = output.trimEnd().split('\n');
    expect(shown).toHaveLength(printed.length);
    for (const [at, line] of shown.entries()) expect(withoutLine(printed[at] ?? '')).toMatch(asPattern(line));
    expect(code).toBe(1);
  });

  it('shows how a draft of the entries begins', async () => {
    const begins =
      /it prints for the\nsample plan, and more below:\n\n```\n([\s\S]*?)```/u.exec(guide)?.[1] ??
      'not shown';
    const { output, code } = await command('draft', 'tamarack-savings', '--as-of', '2026-11-21');
    expect(output.startsWith(begins)).toBe(true);
    expect(output.length).toBeGreaterThan(begins.length);
    expect(code).toBe(0);
  });

  it('shows what --fix prints for mistakes it can repair', async () => {
    const knowledge = join(folder, 'repairable');
    cpSync('knowledge', knowledge, { recursive: true });
    const change = join(knowledge, 'plans/tamarack-savings/2027-brokerage-window-change.md');
    replaceIn(change, 'effective: 2027-01-01', 'effective: January 1, 2027');
    replaceIn(change, 'title:', 'tilte:');
    const { output, code } = await command('check', '--fix', '--knowledge', knowledge);
    const shown = blockAfter('npm run check -- --fix\n```');
    const printed = output.trimEnd().split('\n');
    expect(shown).toHaveLength(printed.length);
    for (const [at, line] of shown.entries()) expect(printed[at]).toMatch(asPattern(line));
    expect(code).toBe(0);
  });

  it('explains every code that a finding may carry', () => {
    const explained = new Set([...guide.matchAll(/^\| `([a-z-]+)`/gmu)].map(([, code]) => code));
    const used = globSync('src/{knowledge,linting,cli,adapters/formats}/**/*.ts').flatMap(codesIn);
    expect(new Set(used).size).toBeGreaterThan(40);
    expect([...new Set(used)].filter((code) => !explained.has(code))).toEqual([]);
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

/** The next block of code after these words, line by line. */
function blockAfter(words: string): string[] {
  const [, after = ''] = guide.split(words);
  return (/\n```\n([\s\S]*?)\n```/u.exec(after)?.[1] ?? '').split('\n');
}

/** A line as the guide shows it: "…" stands for whatever goes on there. */
function asPattern(line: string): RegExp {
  const parts = withoutLine(line)
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u');
}

/** Codes written out in a source file, as the lint, the readers and the formats give them. */
function codesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const given = [
    /\bcode: '([a-z]+(?:-[a-z]+)*)'/gu,
    /\b(?:warning|error)\(\s*[^,()]+(?:\([^()]*\))?[^,()]*,\s*'([a-z]+(?:-[a-z]+)*)'/gu,
    /\bnew UnreadableDocument\(\s*'([a-z]+(?:-[a-z]+)*)'/gu,
    /\b(?:note|heldBack)\([^;]{0,60}?,\s*'([a-z]+(?:-[a-z]+)*)',/gu,
  ];
  return given.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code ?? ''));
}

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
  write(`${savings}/addendum.docx`, '%PDF-1.7');
  writeFileSync(join(knowledge, savings, 'fees.csv'), Buffer.from('Fund,Fee\nCafé Fund,1%\n', 'latin1'));
  write(
    `${savings}/fees-2025.md`,
    '---',
    'title: Tamarack Savings Plan Investment Options and Fee Notice',
    'kind: notice',
    'effective: 2025-01-01',
    '---',
    'Fees of 2025. Ann Larch has the number 219-09-9999.',
  );
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

/** A Word file with a tracked change, an Excel file with a hidden row. */
async function makeOfficeMistakes(plan: string): Promise<void> {
  const inserted = new InsertedTextRun({ id: 1, author: 'HR', date: '2026-01-01T00:00:00Z', text: 'Now.' });
  const document = new Document({ sections: [{ children: [new Paragraph({ children: [inserted] })] }] });
  writeFileSync(join(plan, 'tracked.docx'), await Packer.toBuffer(document));
  const sheet = xlsx.utils.aoa_to_sheet([
    ['Fund', 'Fee'],
    ['Alder', '1%'],
    ['Birch', '2%'],
  ]);
  sheet['!rows'] = [{}, {}, { hidden: true }];
  for (const name of ['tracked.docx', 'fees.xlsx'])
    writeFileSync(join(plan, `${name}.yaml`), 'kind: notice\neffective: 2026-01-01\n');
  const book = xlsx.utils.book_new(sheet, 'Funds');
  writeFileSync(join(plan, 'fees.xlsx'), Buffer.from(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' })));
}

function replaceIn(file: string, found: string, replacement: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(found);
  writeFileSync(file, text.replace(found, replacement));
}

/** The sample's entries may move within their file. */
function withoutLine(text: string): string {
  return text.replace(/^( {2}(?:error {2}|warning) {2}line )\d+(?=: (?:The entry|"offered"))/u, '$1N');
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
