import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/adapters/formats/registry.ts';
import { evidenceOf } from '../../src/domain/passage.ts';
import { createDocumentReader } from '../../src/knowledge/read-document.ts';

const knowledgeFolder = join(import.meta.dirname, '../../knowledge');
const plan = 'plans/tamarack-savings';
const samples = [
  `${plan}/summary-plan-description.md`,
  `${plan}/default-fund-notice.txt`,
  `${plan}/investment-options-and-fee-notice.html`,
].map((path) => ({ path, bytes: readFileSync(join(knowledgeFolder, path)) }));

type Damage = (bytes: Buffer) => Buffer;
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.nat({ max: 255 })).map(([at, value]): Damage => (bytes) => {
    const changed = Buffer.from(bytes);
    changed[Math.floor(at * bytes.length)] = value;
    return changed;
  }),
  place.map(
    (at): Damage =>
      (bytes) =>
        bytes.subarray(0, Math.floor(at * bytes.length)),
  ),
  place.map(
    (at): Damage =>
      (bytes) =>
        bytes.subarray(Math.floor(at * bytes.length)),
  ),
  fc
    .tuple(
      place,
      fc.constantFrom('---\n', '<table>', '<!--', '\n# ', '|', '\u202E', '```\n', '&#0;', '\r', '{{'),
    )
    .map(([at, piece]): Damage => (bytes) => {
      const split = Math.floor(at * bytes.length);
      return Buffer.concat([bytes.subarray(0, split), Buffer.from(piece), bytes.subarray(split)]);
    }),
);

describe('a damaged file', () => {
  test.each(samples)(
    '$path is read as far as it goes or held back with a finding',
    async ({ path, bytes }) => {
      const reader = createDocumentReader(formats);
      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
          const { document, passages, findings } = await reader.read({
            path,
            source: 'plan',
            plan: 'tamarack-savings',
            bytes: damages.reduce<Buffer>((rest, one) => one(rest), bytes),
            sidecar: null,
            hash: '',
          });
          if (document === null) {
            expect(passages).toEqual([]);
            expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
          } else {
            expect(document.plans).toEqual(['tamarack-savings']);
            expect(passages.length).toBeGreaterThan(0);
            for (const passage of passages) expect(evidenceOf(passage).trim()).not.toBe('');
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});
