import { describe, expect, test } from 'vitest';
import { isCurrent, isInForce, replacementOf, startOf } from '../../src/domain/in-force.ts';
import { documentWith } from '../support/knowledge.ts';

const old = documentWith({ path: 'a.md', effective: '2024-01-01' });
const middle = documentWith({ path: 'b.md', effective: '2025-01-01', supersedes: ['a.md'] });
const late = documentWith({ path: 'c.md', effective: '2026-01-01', supersedes: ['b.md'] });
const chain = [old, middle, late];

function inForce(day: string, documents = chain): string[] {
  return documents.filter((one) => isInForce(one, documents, day)).map(({ path }) => path);
}

describe('a document', () => {
  test('is current from its first day to its last, both included', () => {
    const document = documentWith({ effective: '2026-01-01', until: '2026-06-30' });
    const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];
    expect(days.map((day) => isCurrent(document, day))).toEqual([false, true, true, false]);
  });

  test('without dates is always current, and as a draft never', () => {
    expect(isCurrent(documentWith(), '1990-01-01')).toBe(true);
    expect(isCurrent(documentWith({ draft: true }), '2026-01-01')).toBe(false);
  });

  test('of policy counts from its publication, of a plan from its effective day', () => {
    const dates = { published: '2026-03-30', effective: '2026-05-01' };
    expect(startOf(documentWith({ ...dates, source: 'policy' }))).toBe('2026-03-30');
    expect(startOf(documentWith({ ...dates, source: 'policy', published: null }))).toBe('2026-05-01');
    expect(startOf(documentWith({ ...dates, source: 'plan' }))).toBe('2026-05-01');
    expect(startOf(documentWith({ ...dates, source: 'faq' }))).toBe('2026-05-01');
  });
});

describe('in a chain of documents that replace each other', () => {
  test('one is in force on any day', () => {
    expect(inForce('2024-06-01')).toEqual(['a.md']);
    expect(inForce('2025-01-01')).toEqual(['b.md']);
    expect(inForce('2025-12-31')).toEqual(['b.md']);
    expect(inForce('2026-01-01')).toEqual(['c.md']);
  });

  test('none is in force before the first', () => {
    expect(inForce('2023-12-31')).toEqual([]);
  });

  test('a replaced one does not return when what replaced it is itself replaced', () => {
    expect(inForce('2027-01-01')).not.toContain('a.md');
  });

  test('a draft replaces nothing', () => {
    expect(inForce('2026-06-01', [old, middle, { ...late, draft: true }])).toEqual(['b.md']);
  });

  test('one that is still to come replaces nothing yet', () => {
    expect(replacementOf(middle, chain, '2025-12-31')).toBeNull();
    expect(replacementOf(middle, chain, '2026-01-01')).toBe(late);
  });

  test('one that has ended gives back what it replaced', () => {
    const stopgap = documentWith({
      path: 's.md',
      effective: '2026-01-01',
      until: '2026-03-31',
      supersedes: ['b.md'],
    });
    expect(inForce('2026-02-01', [middle, stopgap])).toEqual(['s.md']);
    expect(inForce('2026-04-01', [middle, stopgap])).toEqual(['b.md']);
  });
});

describe('the replacement of a document', () => {
  test('is the latest of several, in whatever order they are listed', () => {
    const first = documentWith({ path: 'f.md', effective: '2025-03-01', supersedes: ['a.md'] });
    const second = documentWith({ path: 's.md', effective: '2025-09-01', supersedes: ['a.md'] });
    const undated = documentWith({ path: 'u.md', supersedes: ['a.md'] });
    for (const order of [
      [old, first, second, undated],
      [undated, second, first, old],
    ])
      expect(replacementOf(old, order, '2026-01-01')?.path).toBe('s.md');
    expect(replacementOf(old, [first, second], '2025-04-01')?.path).toBe('f.md');
  });

  test('is never the document itself', () => {
    const self = documentWith({ path: 'a.md', supersedes: ['a.md'] });
    expect(replacementOf(self, [self], '2026-01-01')).toBeNull();
    expect(isInForce(self, [self], '2026-01-01')).toBe(true);
  });
});
