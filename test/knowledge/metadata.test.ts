import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/adapters/formats/plain-text.ts';
import type { Source } from '../../src/domain/document.ts';
import { documentKinds, policyStatuses } from '../../src/domain/document.ts';
import type { FileRecord } from '../../src/domain/file-record.ts';
import { type DocumentFormat, UnreadableDocument } from '../../src/domain/ports/document-format.ts';
import { readDocument } from '../../src/knowledge/read-document.ts';

const paths = { plan: 'plans/larch/a.txt', policy: 'policy/a.txt', faq: 'faq/a.txt' } as const;

function record(source: Source, yaml: string, body = 'The text of it.'): Promise<FileRecord> {
  return readDocument(
    {
      path: paths[source],
      source,
      plan: source === 'plan' ? 'larch' : null,
      bytes: Buffer.from(`---\n${yaml}\n---\n${body}`),
      sidecar: null,
      hash: 'h',
    },
    plainText,
  );
}

function failing(fault: unknown): DocumentFormat {
  return {
    input: 'text',
    extensions: ['.x'],
    hasFrontMatter: false,
    read: () => {
      throw fault;
    },
  };
}

describe('metadata', () => {
  test.each<[Source, string, object]>([
    ['plan', 'title: The Plan', { title: 'The Plan' }],
    ...documentKinds.map((kind): [Source, string, object] => ['plan', `kind: ${kind}`, { kind }]),
    ...policyStatuses.map((status): [Source, string, object] => ['policy', `status: ${status}`, { status }]),
    ['plan', 'effective: 2026-01-01', { effective: '2026-01-01' }],
    ['plan', 'until: 2026-12-31', { until: '2026-12-31' }],
    ['faq', 'supersedes: faq/b.md', { supersedes: ['faq/b.md'] }],
    ['faq', 'supersedes: [faq/b.md, faq/c.md]', { supersedes: ['faq/b.md', 'faq/c.md'] }],
    ['plan', 'draft: true', { draft: true }],
    ['plan', 'draft: false', { draft: false }],
    ['policy', 'url: https://x.example/a?b=c#d', { url: 'https://x.example/a?b=c#d' }],
    ['policy', 'publisher: Department of Labor', { publisher: 'Department of Labor' }],
    ['policy', 'published: 2026-03-30', { published: '2026-03-30' }],
    ['policy', 'occurred: 2026-03-29', { occurred: '2026-03-29' }],
    ['policy', 'assets: [crypto, private-equity]', { assets: ['crypto', 'private-equity'] }],
    ['policy', 'plans: [larch]', { plans: ['larch'] }],
    ['faq', 'plans: larch', { plans: ['larch'] }],
    ['faq', 'question: Can I?', { question: 'Can I?', title: 'Can I?' }],
    ['faq', 'reviewed: 2026-11-01\nreviewer: Ann', { reviewed: '2026-11-01', reviewer: 'Ann' }],
    ['faq', 'title: T\nquestion: Q', { title: 'T', question: 'Q' }],
  ])('of a %s file, "%s", is taken', async (source, yaml, expected) => {
    const read = await record(source, yaml);
    expect(read.findings).toEqual([]);
    expect(read.document).toMatchObject(expected);
  });

  test.each<[Source, string]>([
    ['plan', 'kind: SPD'],
    ['plan', 'kind: memo'],
    ['plan', 'kind: [spd]'],
    ['plan', 'effective: 01/01/2026'],
    ['plan', 'effective: 2026-02-29'],
    ['plan', 'until: never'],
    ['plan', 'draft: maybe'],
    ['plan', 'draft: [true]'],
    ['plan', 'title: {a: b}'],
    ['plan', 'supersedes: {a: b}'],
    ['plan', 'url: www.x.example'],
    ['policy', 'status: enacted'],
    ['policy', 'published: yesterday'],
    ['policy', 'occurred: 2026-1-1'],
    ['policy', 'publisher: [a, b]'],
    ['policy', 'assets: {crypto: true}'],
    ['faq', 'plans: []'],
    ['faq', 'reviewed: last week'],
    ['faq', 'reviewer: {name: Ann}'],
    ['faq', 'question: [a]'],
  ])('of a %s file, "%s", holds it back with the line', async (source, yaml) => {
    const read = await record(source, `title: A\n${yaml}`.replace('title: A\ntitle', '\ntitle'));
    expect(read.document).toBeNull();
    expect(read.passages).toEqual([]);
    expect(read.findings).toMatchObject([
      { path: paths[source], line: 3, severity: 'error', code: 'wrong-value' },
    ]);
  });

  test.each<[Source, string]>([
    ['plan', 'status: final'],
    ['plan', 'plans: [birch]'],
    ['plan', 'assets: [crypto]'],
    ['policy', 'kind: spd'],
    ['policy', 'question: Can I?'],
    ['policy', 'reviewed: 2026-01-01'],
    ['faq', 'publisher: DOL'],
    ['faq', 'status: final'],
  ])('that does not belong in a %s file, "%s", is left out with a warning', async (source, yaml) => {
    const read = await record(source, yaml);
    expect(read.findings).toMatchObject([{ line: 2, severity: 'warning', code: 'unknown-key' }]);
    expect(read.document).toMatchObject({
      status: null,
      kind: null,
      assets: [],
      question: null,
      plans: source === 'plan' ? ['larch'] : null,
    });
  });

  test('cannot move a document into another plan than its folder says', async () => {
    expect((await record('plan', 'plans: [birch, larch]')).document?.plans).toEqual(['larch']);
  });
});

describe('the title of a document', () => {
  test.each([
    ['title: Set\n', 'Heading\n\nText.', 'Set'],
    ['', 'Heading\n\nText.', 'Heading'],
    ['', 'just text.', 'a'],
  ])('is what its metadata say, else its first heading, else its file name', async (yaml, body, title) => {
    expect((await record('plan', yaml, body)).document?.title).toBe(title);
  });
});

describe('a document', () => {
  test.each(['', '\n \n', '-----'])('without text (%j) is held back', async (body) => {
    const read = await record('plan', 'title: A', body);
    expect(read.document).toBeNull();
    expect(read.findings).toMatchObject([{ severity: 'error', code: 'empty' }]);
  });

  test.each([
    ['In force from January 1, 2026.', true],
    ['Revised Mar. 2025.', true],
    ['Dated 1 June 2024.', true],
    ['Since 2026-01-01.', true],
    ['Since 1/15/2026.', true],
    ['For plan year 2026.', true],
    ['We may 2026 things.', true],
    ['Bitcoin fell in 2022.', false],
    ['Call 555-0100, section 2020(b).', false],
  ])('is told to be dated in its text or not: "%s"', async (body, isDated) => {
    expect((await record('plan', 'title: A', body)).document?.isDatedInText).toBe(isDated);
  });

  test('whose reader fails is held back with what the reader said', async () => {
    const file = {
      path: 'faq/a.x',
      source: 'faq',
      plan: null,
      bytes: Buffer.from('x'),
      sidecar: null,
      hash: 'h',
    } as const;
    const faults = [
      new UnreadableDocument('password-protected', 'Save it without a password.'),
      new RangeError('stack'),
      'odd',
    ];
    const records = await Promise.all(faults.map((fault) => readDocument(file, failing(fault))));
    expect(records.map(({ findings }) => [findings[0]?.code, findings[0]?.message])).toEqual([
      ['password-protected', 'Save it without a password.'],
      ['unreadable', 'This file could not be read: it is nested too deep.'],
      ['unreadable', 'This file could not be read: it is damaged.'],
    ]);
  });
});
