import { array, assert, asyncProperty, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/adapters/formats/registry.ts';
import { textOf } from '../../../src/domain/passage.ts';
import { builtInAssets } from '../../../src/knowledge/built-in-assets.ts';
import { type Repaired, repairFile } from '../../../src/knowledge/fix/repair-file.ts';
import { createDocumentReader } from '../../../src/knowledge/read-document.ts';
import { passageWith } from '../../support/knowledge.ts';

const words = 'The brokerage window allows no more than 5% in spot bitcoin products.';
const around = {
  paths: [
    'plans/larch/spd.md',
    'plans/larch/old/fees.md',
    'plans/larch/a/twin.md',
    'plans/larch/b/twin.md',
    'policy/a.md',
  ],
  assets: builtInAssets,
  passagesOf: (path: string) =>
    path === 'plans/larch/spd.md' ? [passageWith([words, 'The Window is open. The window is Open.'])] : [],
};

function repair(path: string, text: string): Repaired {
  return repairFile(path, text, around);
}

describe('front matter', () => {
  test.each<[string, string, string]>([
    [
      'dashes that were joined',
      '—\ntitle: A\n—\nBody — with its own.',
      '---\ntitle: A\n---\nBody — with its own.',
    ],
    ['one line of them', '–-\ntitle: A\n---\nBody', '---\ntitle: A\n---\nBody'],
    ['too many dashes', '-----\ntitle: A\n-----\nBody\n-----\n', '---\ntitle: A\n---\nBody\n-----\n'],
    [
      'curly quotes around a value',
      '---\ntitle: “A: b”\n---\nSays “so”.',
      '---\ntitle: "A: b"\n---\nSays “so”.',
    ],
    [
      'a date',
      '---\neffective: 2026/01/05 # new\n---\n2026/01/05',
      '---\neffective: 2026-01-05 # new\n---\n2026/01/05',
    ],
    ['a date in quotes', '---\nuntil: "December 31, 2026"\n---\nB', '---\nuntil: 2026-12-31\n---\nB'],
    ['a misspelt key', '---\ntilte: A\n---\ntilte: B', '---\ntitle: A\n---\ntilte: B'],
    ['a key in capitals', '---\nTitle: A\n---\nB', '---\ntitle: A\n---\nB'],
    [
      'a path without its folder',
      '---\nsupersedes: [spd.md, old/fees.md]\n---\nB',
      '---\nsupersedes: [plans/larch/spd.md, plans/larch/old/fees.md]\n---\nB',
    ],
    [
      'a path from the wrong root',
      '---\nsupersedes: /knowledge/plans/larch/spd.md\n---\nB',
      '---\nsupersedes: plans/larch/spd.md\n---\nB',
    ],
    [
      'all of it in a file of another system',
      '\uFEFF—\r\ntilte: A\r\neffective: 2026-1-5\r\n—\r\nB\r\n',
      '\uFEFF---\r\ntitle: A\r\neffective: 2026-01-05\r\n---\r\nB\r\n',
    ],
  ])('is repaired: %s', (_, text, expected) => {
    expect(repair('plans/larch/new.md', text).text).toBe(expected);
  });

  test.each<[string, string]>([
    ['a date that could be two', '---\neffective: 1/2/2026\n---\nB'],
    [
      'a misspelt key that decides who sees it',
      '---\nplan: [larch]\ndarft: true\nuntill: 2026-01-01\nefective: 2026-01-01\n---\nB',
    ],
    ['a key that is like nothing', '---\naudience: all\n---\nB'],
    ['a key whose right form is there', '---\ntitle: A\ntilte: B\n---\nB'],
    ['two misspellings of one key', '---\ntitel: A\ntilte: B\n---\nB'],
    ['a misspelt key that would make a wrong value count', '---\nknd: memo\n---\nB'],
    ['a path that fits two files', '---\nsupersedes: twin.md\n---\nB'],
    ['a path that fits none', '---\nsupersedes: nowhere.md\n---\nB'],
    ['a rule between paragraphs', 'Dear all\n—\nname: this is text\n—\nBye'],
    ['a dash before prose', '—\nAnn she said\n\nlong ago\n—\nB'],
    ['a misspelt key that decides what outranks what', '---\nsupersede: spd.md\nkinds: spd\n---\nB'],
    ['a date within a text', '---\ntitle: |\n  effective: January 1, 2026\n  tilte: x\n---\nB'],
    ['a date within a mapping', '---\nx:\n  effective: 2026/01/05\n---\nB'],
    ['a date with a name of its own', '---\neffective: &day 2026/01/05\n---\nB'],
    ['a key in settings that YAML cannot read', '---\ntilte: A\nkind: [\n---\nB'],
    [
      'words of the document between dashes',
      '———\nFee: $75 a year\nLimit: 5% of the balance\n———\nThe window is open.',
    ],
    ['one such word between settings', '———\ntitle: A\nLimit: 5% of the balance\n———\nB'],
    ['a heading between settings', '———\ntitle: A\n# At most 5%\n———\nB'],
    ['a line that goes on between settings', '———\ntitle: A\n  at most 5%\n———\nB'],
    ['a list that belongs to no setting', '———\ntitle: A\n- at most 5%\n———\nB'],
    ['dashes that do not keep the file back', '−\ntitle: A\n−\nB'],
    ['settings that would end elsewhere', '---\ntitle: A\u2028---\u2028tilte: B\n---\nB'],
    ['what is right', '---\ntitle: A\neffective: 2026-01-05\n---\nB'],
  ])('is left alone: %s', (_, text) => {
    expect(repair('plans/larch/new.md', text)).toEqual({ text, fixed: [] });
  });

  test('of a sidecar is repaired, of a binary file there is none', () => {
    expect(repair('plans/larch/new.pdf.yaml', 'tilte: A\neffective: 2026/01/05\n')).toEqual({
      text: 'title: A\neffective: 2026-01-05\n',
      fixed: [
        { line: 1, code: 'unknown-key', what: '"tilte:" is now "title:"' },
        { line: 2, code: 'wrong-value', what: '"effective" was 2026/01/05 and is now 2026-01-05' },
      ],
    });
    expect(repair('plans/larch/new.csv', '---\ntilte: A\n---\n').fixed).toEqual([]);
  });
});

const entry = (quote: string, more = ''): string =>
  `# Approved by Ann\n- asset: crypto\n  route: brokerage_window\n  offered: true\n${more}  source: spd.md\n  quote: ${quote} # p. 3\n`;

describe('an entry', () => {
  const on = 'plans/larch/availability.yaml';

  test.each<[string, string, string]>([
    [
      'in another case',
      'the Brokerage Window allows no more than 5%',
      'The brokerage window allows no more than 5%',
    ],
    ['with marks of its own', "'“the brokerage window” allows'", 'The brokerage window allows'],
    ['over two lines', 'the Brokerage window\n    allows no more', 'The brokerage window allows no more'],
  ])('gets its quote as the document has it: %s', (_, quote, expected) => {
    expect(repair(on, entry(quote)).text).toBe(entry(expected));
  });

  test.each<[string, string]>([
    ['has other words', 'the brokerage window allows no more than 6%'],
    ['leaves a word out', 'The window allows no more than 5%'],
    ['stands there in two ways', 'THE WINDOW IS OPEN'],
    ['is found as it is', 'The brokerage window  allows'],
  ])('keeps a quote that %s', (_, quote) => {
    expect(repair(on, entry(quote)).fixed).toEqual([]);
  });

  test.each(['|', '>', '|-'])('has nothing repaired within a quote that is a block (%s)', (sign) => {
    const inside = 'effective: January 1, 2026\n    offerd: true\n    qoute: x';
    const text = entry(`${sign}\n    ${inside}`).replace(' # p. 3', '');
    expect(repair(on, text)).toEqual({ text, fixed: [] });
  });

  test.each([
    ['asset', 'aset'],
    ['route', 'rouet'],
    ['offered', 'offerd'],
    ['effective', 'efective'],
    ['until', 'untill'],
    ['new_money', 'new_mony'],
    ['covers', 'cover'],
    ['excludes', 'exclude'],
  ])('is not told by a guess that "%s" was meant', (key, written) => {
    const whole = entry('The brokerage window', '  effective: 2026-01-01\n').replace(
      '  source',
      '  until: 2027-01-01\n  new_money: true\n  covers: [x]\n  excludes: [y]\n  source',
    );
    const text = whole.replace(`${key}:`, `${written}:`);
    expect(text).not.toBe(whole);
    expect(repair(on, text)).toEqual({ text, fixed: [] });
  });

  test('gets its keys and dates right, each entry by itself', () => {
    const wrong = entry('The brokerage window allows', '  effective: 2026/01/01\n').replace('quote', 'quoet');
    const right = entry('The brokerage window allows', '  effective: 2026-01-01\n');
    expect(repair(on, wrong + right).text).toBe(right + right);
  });

  test('is not told what is offered by a guess', () => {
    const text = entry('The brokerage window allows', '  until: 3/4/2026\n');
    expect(repair(on, text)).toEqual({ text, fixed: [] });
  });
});

test('the people of a plan, and questions, are never touched', () => {
  const text = 'plans:\n  - id: larch\n    membrs: [{everone: true}]\n';
  expect(repair('plans.yaml', text)).toEqual({ text, fixed: [] });
  expect(repair('questions.yaml', '- qestion: x\n').fixed).toEqual([]);
});

describe('whatever stands in a file', () => {
  const settings = array(
    constantFrom(
      'tilte: A',
      'title: “A: b”',
      'effective: 2026/1/5',
      'efective: 2026-01-05',
      'until: 1/2/2026',
      'draft: true',
      'darft: true',
      'plans: [larch]',
      'supersedes: spd.md',
      'supersede: spd.md',
      'x: “y”',
      'title: |',
      '  until: 2026/1/5',
      '  tilte: x',
      'Limit: 5%',
      '- Fee: $75',
      '# note',
      '\u2028---',
      '',
    ),
    { maxLength: 6 },
  );
  const rule = constantFrom('---', '—', '−', '-----', '***', '');
  const body = string({ unit: 'grapheme', maxLength: 60 });

  test('only its settings change, and a second repair finds nothing to do', () => {
    assert(
      property(rule, settings, rule, body, (opening, lines, closing, text) => {
        const end = `\nSo it begins.\n${text}`;
        const before = [opening, ...lines, closing].join('\n') + end;
        const once = repair('plans/larch/new.md', before);
        expect(once.text.endsWith(end)).toBe(true);
        expect(once.text.split('\n')).toHaveLength(before.split('\n').length);
        expect(repair('plans/larch/new.md', once.text).fixed).toEqual([]);
      }),
    );
  });

  test('what is served, to whom and when stays but for what the repair says', async () => {
    const reader = createDocumentReader(formats);
    const read = async (text: string) => {
      const bytes = Buffer.from(text);
      const file = { path: 'policy/new.md', source: 'policy', plan: null, sidecar: null, hash: '' } as const;
      const { document, passages } = await reader.read({ ...file, bytes });
      return { document, text: passages.map(({ blocks }) => blocks.map(textOf)) };
    };
    await assert(
      asyncProperty(rule, settings, rule, body, async (opening, lines, closing, text) => {
        const written = [opening, ...lines, closing, 'So it begins.', text].join('\n');
        const repaired = repair('policy/new.md', written);
        const [before, after] = [await read(written), await read(repaired.text)];
        if (before.document === null) {
          // What was held back comes into service with every setting it was given, and no other.
          const { draft = false, plans = null } = after.document ?? {};
          if (after.document === null) return;
          expect(draft).toBe(lines.includes('draft: true'));
          expect(plans).toEqual(lines.includes('plans: [larch]') ? ['larch'] : null);
          expect(lines).not.toContain('darft: true');
          // Between proper dashes it never was the document's own text.
          if (opening !== '---') expect(lines).not.toContain('Limit: 5%');
          return;
        }
        const mayDiffer = { title: '', supersedes: [] };
        expect({ ...after.document, ...mayDiffer }).toEqual({ ...before.document, ...mayDiffer });
        expect(after.text).toEqual(before.text);
        const isSaid = repaired.fixed.some(({ code }) => code === 'broken-supersedes');
        if (!isSaid) expect(after.document?.supersedes).toEqual(before.document.supersedes);
      }),
    );
  });
});
