import { assert, constantFrom, array, jsonValue, property } from 'fast-check';
import { expect, test } from 'vitest';
import { renderFixed } from '../../../src/cli/render/findings.ts';
import { harmless, harmlessJson } from '../../../src/cli/render/harmless.ts';
import { benchWith } from '../sample-folder.ts';

/** What the services that run checks take for a command to them. */
function commandsIn(printed: string): string[] {
  return printed.split(/[\r\n]/u).filter((line) => /^\s*::|##(?:vso)?\[/iu.test(line));
}

test('no printed line is a command, whatever it is made of', () => {
  const parts = array(constantFrom('::', ':', '##[', '##', '[', '#', 'vso[', ' ', '\t', '\n', '\r', 'error'));
  assert(
    property(parts, (words) => {
      expect(commandsIn(harmless(words.join('')))).toEqual([]);
    }),
  );
});

test('what is no command is printed as it is', () => {
  const text = 'a.md\n  error  line 3: see C::D and #[1] [x]\n\n## Heading\n';
  expect(harmless(text)).toBe(text);
});

test('JSON is no command and reads back as it was', () => {
  assert(
    property(jsonValue(), constantFrom('##[stop-commands]tok', '##vso[x]', '::error::'), (value, name) => {
      const printed = harmlessJson({ value, name });
      expect(commandsIn(printed)).toEqual([]);
      expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify({ value, name })));
    }),
  );
});

test.each(['check', 'ingest'])('%s prints odd names of files as no command', async (command) => {
  const bench = benchWith({
    'knowledge/::error title=x::pwn/a.md': 'x',
    'knowledge/##[stop-commands]tok/a.md': 'x',
    'knowledge/policy/##vso[task.complete].md': '---\nstatus: law\n---\nA rule.',
  });
  for (const words of [[command], [command, '--json']]) {
    const { out } = await bench.command(words);
    expect(out).toContain('vso[task.complete]');
    expect(commandsIn(out)).toEqual([]);
  }
});

test('what was repaired and left is told of by file', () => {
  const made = [{ path: 'a.md', line: 2, code: 'unknown-key', what: '"tilte:" is now "title:"' }];
  expect(renderFixed({ made, changedMeanwhile: ['b.md'] }, 'kept', { hasColours: false })).toBe(
    '1 repair made; the files as they were are in kept\n  fixed  a.md, line 2: "tilte:" is now "title:"\n  left   b.md changed meanwhile; nothing was written to it: run the check again\n\n',
  );
  expect(renderFixed({ made: [], changedMeanwhile: [] }, 'kept', { hasColours: false })).toBe('');
});
