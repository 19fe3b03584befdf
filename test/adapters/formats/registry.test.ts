import { expect, test } from 'vitest';
import { formats } from '../../../src/adapters/formats/registry.ts';

test('no two formats claim the same file name ending, and all are lower case with a dot', () => {
  const endings = formats.flatMap(({ extensions }) => extensions);
  expect(new Set(endings).size).toBe(endings.length);
  expect(endings.filter((ending) => !/^\.[a-z]+$/u.test(ending))).toEqual([]);
});
