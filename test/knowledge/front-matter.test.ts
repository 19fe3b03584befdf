import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/knowledge/front-matter.ts';

describe('front matter', () => {
  test.each([
    ['as written by hand', '---\ntitle: A\n---\nBody', 1],
    ['after a byte order mark', '\uFEFF---\ntitle: A\n---\nBody', 1],
    ['after blank lines', '\n \n---\ntitle: A\n---\nBody', 3],
    ['with blanks behind its dashes', '---  \ntitle: A\n---\t\nBody', 1],
  ])('is parted from the text, %s', (_, text, linesBefore) => {
    expect(splitFrontMatter(text)).toEqual({ kind: 'found', yaml: 'title: A', body: 'Body', linesBefore });
  });

  test('may be empty', () => {
    expect(splitFrontMatter('---\n---\nBody')).toMatchObject({ kind: 'found', yaml: '', body: 'Body' });
  });

  test('ends at the first closing line; a rule in the text stays text', () => {
    expect(splitFrontMatter('---\na: 1\n---\nOne\n\n---\n\nTwo')).toMatchObject({
      body: 'One\n\n---\n\nTwo',
    });
  });

  test.each(['Body only', '', '\n\n', 'Body\n---\ntitle: A\n---', '----\nBody', '-----\n\nBody', '***\nx'])(
    'is not there in %j',
    (text) => {
      expect(splitFrontMatter(text)).toEqual({ kind: 'none', body: text });
    },
  );

  test.each([
    ['---js\nmodule.exports = {}\n---\nx', 1, '---js'],
    ['---json\n{}\n---\nx', 1, '---json'],
    ['---coffee\n---\n', 1, '---coffee'],
    ['\n--- yaml\ntitle: A\n---\nx', 2, '--- yaml'],
    ['  ---js\n---\nx', 1, '---js'],
    ['----\ntitle: A\n----\nx', 1, 'exactly three dashes'],
    ['\n------\ntitle: A\n---\nx', 2, 'exactly three dashes'],
    ['---\ntitle: A\nBody', 1, 'no closing'],
    ['\n\n---\ntitle: A\n--- \n'.replace('--- ', '--'), 3, 'no closing'],
    [`---\ntitle: ${'x'.repeat(8_200)}\n---\nx`, 1, 'longer than'],
  ])('that cannot be read is broken, with its line: %j', (text, line, message) => {
    expect(splitFrontMatter(text)).toEqual({
      kind: 'broken',
      line,
      message: expect.stringContaining(message),
    });
  });
});
