import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInForce, replacementOf } from '../../src/domain/in-force.ts';
import { replacersOf } from '../../src/domain/replacers.ts';
import { documentWith } from '../support/knowledge.ts';

const path = fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md', '__proto__');
const day = fc.constantFrom('2024-01-01', '2025-01-01', '2026-01-01');
const document = fc
  .record({ path, supersedes: fc.array(path, { maxLength: 3 }), effective: day, draft: fc.boolean() })
  .map(documentWith);
const documents = fc
  .uniqueArray(document, { selector: (one) => one.path })
  .map((all) => new Map(all.map((one) => [one.path, one])));

test('asking only those that name a document tells its standing as asking all of them does', () => {
  fc.assert(
    fc.property(documents, day, (all, asked) => {
      for (const one of all.values()) {
        const replacers = replacersOf(one, all);
        expect(replacementOf(one, replacers, asked)).toBe(replacementOf(one, all.values(), asked));
        expect(isInForce(one, replacers, asked)).toBe(isInForce(one, all.values(), asked));
        expect(replacers).toEqual([...all.values()].filter((other) => other.supersedes.includes(one.path)));
      }
    }),
  );
});
