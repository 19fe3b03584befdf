import { expect, test } from 'vitest';
import { extensions } from '../../../src/adapters/formats/extensions.ts';
import { formats } from '../../../src/adapters/formats/registry.ts';

test('no two formats claim the same file name ending, and all are lower case with a dot', () => {
  const endings = formats.flatMap((format) => format.extensions);
  expect(new Set(endings).size).toBe(endings.length);
  expect(endings.filter((ending) => !/^\.[a-z]+$/u.test(ending))).toEqual([]);
});

test('the endings that are known without loading a parser are those of the formats', () => {
  expect(extensions).toEqual(formats.flatMap((format) => format.extensions));
});
