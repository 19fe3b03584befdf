import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VerdictStatus } from '../../../src/domain/answer.ts';
import { type AvailabilityEntry, routeIds } from '../../../src/domain/availability.ts';
import { type Document, documentKinds } from '../../../src/domain/document.ts';
import { judge } from '../../../src/answering/judge/judge.ts';
import { documentWith, entryWith, knowledgeOf } from '../../support/knowledge.ts';

const words = 'spot bitcoin products are allowed';
const days = ['2026-01-01', '2026-06-01', '2026-11-21', '2027-01-01'];
const someDay = fc.constantFrom(null, null, null, null, null, null, ...days);
const paths = [0, 1, 2, 3].map((n) => `plans/larch/${n}.md`);

const documents: fc.Arbitrary<Document[]> = fc.tuple(
  ...paths.map((path) =>
    fc
      .record({
        kind: fc.option(fc.constantFrom(...documentKinds)),
        effective: someDay,
        until: someDay,
        draft: fc.boolean().map((isDraft) => isDraft && path.endsWith('3.md')),
        supersedes: fc.constantFrom<string[]>([], [], [], ['plans/larch/0.md'], ['plans/larch/1.md']),
        plans: fc.constantFrom<string[]>(['larch'], ['larch'], ['larch'], ['larch', 'birch'], ['birch']),
      })
      .map((different) =>
        documentWith({ ...different, path, supersedes: different.supersedes.filter((old) => old !== path) }),
      ),
  ),
);

const entries: fc.Arbitrary<AvailabilityEntry[]> = fc.array(
  fc
    .record({
      asset: fc.constantFrom('crypto', 'crypto', 'crypto', 'real-estate'),
      route: fc.constantFrom(...routeIds),
      offered: fc.boolean(),
      newMoney: fc.constantFrom(true, true, false),
      effective: someDay,
      until: someDay,
      source: fc.constantFrom(...paths, 'plans/larch/missing.md'),
      quote: fc.constantFrom(words, words, words, 'no such words'),
    })
    .map(entryWith),
  { minLength: 1, maxLength: 7 },
);

interface World {
  documents: Document[];
  entries: AvailabilityEntry[];
  day: string;
}

const within = (day: string, from: string | null, until: string | null): boolean =>
  day >= (from ?? '0') && day <= (until ?? '9');

/** "a draft … dates include the day … not superseded by a document already in force" */
function isInForce(document: Document, { documents: all, day }: World): boolean {
  const isDated = (one: Document): boolean => !one.draft && within(day, one.effective, one.until);
  return (
    isDated(document) && !all.some((other) => other.supersedes.includes(document.path) && isDated(other))
  );
}

function counts(entry: AvailabilityEntry, world: World): boolean {
  const source = world.documents.find(({ path }) => path === entry.source);
  return (
    source !== undefined &&
    (source.plans ?? []).includes('larch') &&
    within(world.day, entry.effective, entry.until) &&
    isInForce(source, world) &&
    entry.quote === words
  );
}

const rank = (entry: AvailabilityEntry, { documents: all }: World): number =>
  documentKinds.indexOf(all.find(({ path }) => path === entry.source)?.kind ?? 'committee');

/** Contract section 3, sentence by sentence, without looking at the code. */
function modelStatus(world: World): VerdictStatus {
  const counting = world.entries.filter((entry) => entry.asset === 'crypto' && counts(entry, world));
  const onRoute = (route: string): AvailabilityEntry[] => {
    const own = counting.filter((entry) => entry.route === route);
    return own.filter((entry) => own.every((other) => rank(entry, world) <= rank(other, world)));
  };
  const isInConflict = (route: string): boolean =>
    onRoute(route).some(({ offered }) => offered) && onRoute(route).some(({ offered }) => !offered);
  const refuses = (route: string): boolean =>
    onRoute(route).length > 0 && onRoute(route).every(({ offered }) => !offered);
  const isOpen = (route: string): boolean =>
    !isInConflict(route) && onRoute(route).some(({ offered, newMoney }) => offered && newMoney);
  if (routeIds.some(isOpen)) return 'available';
  if (routeIds.some(isInConflict)) return 'conflicting';
  const named = new Set(world.entries.map(({ route }) => route).filter((route) => route !== 'any'));
  if (refuses('any') || (named.size > 0 && [...named].every(refuses))) return 'not_available';
  return 'not_stated';
}

test('a judgement of any set of entries is what the rules say, read one by one', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.record({ documents, entries, day: fc.constantFrom(...days) }), (world) => {
      const knowledge = knowledgeOf(
        world.documents.map((document) => ({ document, text: `In the window, ${words}.` })),
        { availability: new Map([['larch', world.entries]]) },
      );
      const { status, inForce, upcoming } = judge(knowledge, 'larch', 'crypto', world.day);
      seen.set(status, (seen.get(status) ?? 0) + 1);
      expect(status).toBe(modelStatus(world));
      expect(inForce.every(({ entry }) => counts(entry, world))).toBe(true);
      expect(upcoming.some(({ entry }) => counts(entry, world))).toBe(false);
      for (const { entry, document } of upcoming) {
        const start = [entry.effective, document.effective].map((day) => day ?? '').sort()[1] ?? '';
        expect(start > world.day && counts(entry, { ...world, day: start })).toBe(true);
      }
    }),
    { numRuns: 4_000, seed: 20261121 },
  );
  expect([...seen.keys()].sort()).toEqual(['available', 'conflicting', 'not_available', 'not_stated']);
  expect(Math.min(...seen.values())).toBeGreaterThan(20);
});
