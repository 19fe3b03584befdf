import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { metadataSchema } from '../../src/knowledge/metadata.ts';
import { type YamlResult, readYaml } from '../../src/knowledge/yaml-file.ts';
import { readYamlList } from '../../src/knowledge/yaml-list.ts';

const schema = metadataSchema('policy');

function read(text: string, linesBefore = 0): YamlResult<unknown> {
  return readYaml(text, { path: 'policy/a.md', schema, linesBefore });
}

describe('YAML that cannot be used', () => {
  test.each([
    ['duplicate keys', 'title: a\ntitle: b', 2, 'yaml-syntax'],
    ['a tab as indentation', 'title: a\nassets:\n\t- crypto', 3, 'yaml-syntax'],
    ['an unknown tag', 'title: a\nurl: !!js/function "x"', 2, 'yaml-syntax'],
    ['an unclosed quote', 'title: "a\nurl: b', 2, 'yaml-syntax'],
    ['an unclosed list', 'assets: [crypto', 1, 'yaml-syntax'],
    ['two documents', 'title: a\n---\ntitle: b', 2, 'yaml-syntax'],
    ['an alias', 'title: &a x\npublisher: *a', null, 'yaml-alias'],
    ['lists nested thousands deep', '['.repeat(50_000), 1, 'yaml-syntax'],
    ['mappings nested thousands deep', '{a: '.repeat(2_000), 1, 'yaml-syntax'],
    ['items nested thousands deep', `${'- '.repeat(4_000)}x`, 1, 'yaml-syntax'],
    ['words alone', 'just words', 1, 'wrong-value'],
    ['a list', '- a\n- b', 1, 'wrong-value'],
    ['a number', '42', 1, 'wrong-value'],
    ['too much of it', `title: ${'x'.repeat(2_000_001)}`, null, 'yaml-too-long'],
  ])('because of %s is refused with its line', (_, text, line, code) => {
    const { value, findings } = read(text);
    expect(value).toBeNull();
    expect(findings[0]).toMatchObject({ path: 'policy/a.md', line, severity: 'error', code });
    expect(findings[0]?.message).not.toMatch(/call stack|undefined|\[object/u);
  });

  test('is refused before a bomb of aliases is blown up', () => {
    const levels = Array.from({ length: 12 }, (_, at) =>
      at === 0 ? 'a0: &a0 [x, x, x, x]' : `a${at}: &a${at} [${`*a${at - 1}, `.repeat(9)}*a${at - 1}]`,
    );
    const { value, findings } = read(levels.join('\n'));
    expect(value).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['yaml-alias']);
  });

  test('is told by the line of the file, not of the front matter', () => {
    expect(read('title: a\nstatus: law', 3).findings).toMatchObject([{ line: 5, code: 'wrong-value' }]);
    expect(read('title: a\ntitle: b', 1).findings).toMatchObject([{ line: 3 }]);
  });
});

describe('a wrong value', () => {
  test.each([
    ['status: In_Force', 'allowed: reported, proposed, final, in_force'],
    ['draft: yes', '"draft" has "yes"; it takes true or false.'],
    ['draft: "true"', 'it takes true or false'],
    ['draft: 1', 'it takes true or false'],
    ['effective: 2026-13-01', '"effective" has "2026-13-01"; it takes a day that exists, as YYYY-MM-DD.'],
    ['effective: 2026', 'it takes a day that exists'],
    ['effective: [2026-01-01]', 'it takes a day as YYYY-MM-DD'],
    ['until: January 1', 'it takes a day that exists'],
    ['title: [a]', 'it takes text'],
    ['title: true', 'it takes text'],
    ['title: "  "', 'it takes some text'],
    ['assets: {a: b}', 'it takes a list of texts'],
    ['assets: [crypto, [x]]', 'it takes a list of texts'],
    ['supersedes: ""', 'it takes a list of texts'],
    ['plans: []', 'it takes at least one plan id'],
    ['url: larch.example', 'begins with https://'],
    ['url: javascript:alert(1)', 'begins with https://'],
    ['url: file:///etc/passwd', 'begins with https://'],
  ])('"%s" says what is allowed', (text, message) => {
    const { value, findings } = read(`publisher: x\n${text}`);
    expect(value).toBeNull();
    expect(findings).toMatchObject([{ line: 2, severity: 'error', code: 'wrong-value' }]);
    expect(findings[0]?.message).toContain(message);
  });

  test('of every key is told at once', () => {
    const { findings } = read('draft: no\nstatus: law\nuntil: soon');
    expect(new Set(findings.map(({ line }) => line))).toEqual(new Set([1, 2, 3]));
  });
});

describe('an unknown key', () => {
  test.each([
    ['titel: x', 'Did you mean "title"?'],
    ['TITLE: x', 'Did you mean "title"?'],
    ['efective: 2026-01-01', 'Did you mean "effective"?'],
    ['audience: all', 'Did you mean "plans"?'],
    ['owner: x', 'Known here: title, effective'],
    ['kind: notice', 'Known here:'],
    ['constructor: x', 'Known here:'],
    ['__proto__: {polluted: 1}', 'Known here:'],
    ['prototype: x', 'Known here:'],
    ['<<: {title: x}', 'Known here:'],
  ])('"%s" is left out with a warning', (text, hint) => {
    const { value, findings } = read(`publisher: x\n${text}`);
    expect(value).toEqual({ publisher: 'x' });
    expect(findings).toMatchObject([{ line: 2, severity: 'warning', code: 'unknown-key' }]);
    expect(findings[0]?.message).toContain(hint);
  });

  test('deep inside is named by its own line and the keys of its place', () => {
    const nested = z.strictObject({ outer: z.array(z.strictObject({ inner: z.string().optional() })) });
    const { value, findings } = readYaml('outer:\n  - inner: a\n  - iner: b', { path: 'x', schema: nested });
    expect(value).toEqual({ outer: [{ inner: 'a' }, {}] });
    expect(findings).toMatchObject([{ line: 3, message: expect.stringContaining('"inner"') }]);
  });

  test('pollutes nothing', () => {
    read('__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('YAML that can be used', () => {
  test.each([
    ['title: 1.10', { title: '1.10' }],
    ['title: 0123', { title: '0123' }],
    ['title: 0x1F', { title: '0x1F' }],
    ['title: 1e3', { title: '1e3' }],
    ['title: "2026"', { title: '2026' }],
    ['title: no', { title: 'no' }],
    ['title: a # note', { title: 'a' }],
    ['title:\ta', { title: 'a' }],
    ['"title": a', { title: 'a' }],
    ['{title: a, draft: true}', { title: 'a', draft: true }],
    ['effective: 2026-01-01', { effective: '2026-01-01' }],
    ['assets: crypto', { assets: ['crypto'] }],
    ['assets: [crypto, 401]', { assets: ['crypto', '401'] }],
    ['title:\nuntil: ~\nurl: null', {}],
    ['# only a remark', {}],
    ['%YAML 1.1\n---\ntitle: yes', { title: 'yes' }],
  ])('%j is read as it is written', (text, value) => {
    if (text.startsWith('#')) expect(read(text).findings).toHaveLength(1);
    else expect(read(text)).toEqual({ value, findings: [] });
  });

  test('never throws and never gives a value with an error', () => {
    const marks = fc.constantFrom(
      'title',
      'status',
      ': ',
      ':',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&a',
      '*a',
      '!t',
      '|',
      '>',
      '#',
      '? ',
      '---',
      '...',
      '%',
      '@',
      '`',
      '\t',
      'draft',
      'true',
      '2026-01-01',
      '~',
      '\0',
      '\uFEFF',
    );
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 25 }).map((parts) => parts.join('')),
        (text) => {
          const { value, findings } = read(text);
          expect(value === null).toBe(findings.some(({ severity }) => severity === 'error'));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a YAML list', () => {
  const options = {
    path: 'plans/larch/availability.yaml',
    file: z.array(z.unknown(), { error: 'it takes a list' }),
    item: z.strictObject({ name: z.string(), size: z.string().optional() }),
  };

  test('keeps its good items with their lines and tells the line of each bad one', () => {
    const { items, findings } = readYamlList(
      '# head\n- name: a\n- nam: b\n\n- name: c\n  size: [1]\n-\n- word\n- {name: d}\n',
      options,
    );
    expect(items).toEqual([
      { value: { name: 'a' }, line: 2 },
      { value: { name: 'd' }, line: 9 },
    ]);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ line }) => line)).toEqual([
      3, 6, 7, 8,
    ]);
  });

  test('keeps text over several lines, indented and in brackets', () => {
    const text = '  - name: |\n      a\n      b\n    size: "x\n      y"\n  - { name: c,\n      size: d }\n';
    expect(readYamlList(text, options)).toEqual({
      items: [
        { value: { name: 'a\nb\n', size: 'x y' }, line: 1 },
        { value: { name: 'c', size: 'd' }, line: 6 },
      ],
      findings: [],
    });
    expect(readYamlList('[{name: a}, {name: b}]', options).items).toHaveLength(2);
  });

  test('that is no list is refused as a whole', () => {
    expect(readYamlList('name: a', options)).toMatchObject({
      items: [],
      findings: [{ severity: 'error', message: expect.stringContaining('it takes a list') }],
    });
  });
});
