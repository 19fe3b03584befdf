import { describe, expect, test } from 'vitest';
import { keyMeant } from '../../src/knowledge/key-meant.ts';
import { folderWith } from '../support/folder.ts';
import { inShort, readFolder, served, twoPlans } from '../support/read-folder.ts';

const known = ['title', 'effective', 'until', 'supersedes', 'draft', 'url', 'plans', 'question', 'reviewed'];

describe('a key that is not read', () => {
  test.each([
    ['titel', 'title'],
    ['audience', 'plans'],
    ['audiance', 'plans'],
    ['Visible-To', 'plans'],
    ['expires', 'until'],
    ['valid_from', 'effective'],
    ['replaces', 'supersedes'],
  ])('"%s" is taken for "%s"', (key, meant) => {
    expect(keyMeant(key, known)).toBe(meant);
  });

  test.each(['owner', 'version', 'tags', 'notes', '__proto__', 'constructor', ''])(
    '"%s" is taken for none',
    (key) => {
      expect(keyMeant(key, known)).toBeNull();
    },
  );

  test('is not taken for one that is not read in this place', () => {
    expect(keyMeant('audience', ['title', 'kind'])).toBeNull();
  });

  test('by which somebody limited a document keeps it from everybody until it is put right', async () => {
    const { root } = folderWith({
      'plans.yaml': twoPlans,
      'faq/a.md': '---\nquestion: A?\naudiance: [larch]\n---\nFor the people of Larch.\n',
      'faq/b.md': '---\nquestion: B?\nexpires: 2025-01-01\n---\nUntil the end of 2024.\n',
      'faq/c.md': '---\nquestion: C?\nowner: Ann\n---\nFor all.\n',
    });
    const read = await readFolder(root);
    expect(served(read)).toEqual(['faq/c.md']);
    expect(inShort(read.findings)).toEqual([
      'error unknown-key faq/a.md:3',
      'error unknown-key faq/b.md:3',
      'warning unknown-key faq/c.md:3',
    ]);
    expect(read.findings[0]?.message).toContain('Did you mean "plans"?');
  });
});
