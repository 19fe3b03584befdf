import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/drafting/claims-of.ts';
import { readFolder } from '../support/read-folder.ts';
import { fixturePlans, heldOut, readFixturePlans } from './fixture-plans.ts';
import { type Measured, measure, total } from './measure.ts';

const day = '2026-11-21';
const samples = ['tamarack-savings', 'tamarack-hourly'];

async function measured(asTwins: boolean): Promise<Measured[]> {
  const [sample, fixtures] = [(await readFolder('knowledge')).knowledge, await readFixturePlans({ asTwins })];
  return [
    ...samples.map((plan) => measure(sample, plan, day)),
    ...fixturePlans.map((plan) => measure(fixtures, plan, day)),
  ];
}

describe.each([
  ['as text', true],
  ['in the formats that are read', false],
])('drafted entries beside those made by hand, documents %s', (_, asTwins) => {
  it('are right, and few of those made by hand are missed', async () => {
    const all = await measured(asTwins);
    const sum = total(all);
    const seen = JSON.stringify(all, null, 1);
    expect(
      all.every(({ wanted }) => wanted > 10),
      seen,
    ).toBe(true);
    expect(sum.precision, seen).toBeGreaterThanOrEqual(0.95);
    expect(sum.strictPrecision, seen).toBeGreaterThanOrEqual(0.87);
    expect(sum.recall, seen).toBeGreaterThanOrEqual(0.93);
    expect(sum.surePrecision, seen).toBeGreaterThanOrEqual(0.97);
  });

  it('are so too for the plan that nothing was tuned on', async () => {
    const unseen = (await measured(asTwins)).filter(({ plan }) => plan === heldOut);
    const sum = total(unseen);
    expect(sum.precision, JSON.stringify(unseen)).toBeGreaterThanOrEqual(0.85);
    expect(sum.recall, JSON.stringify(unseen)).toBeGreaterThanOrEqual(0.85);
  });
});

describe('law and news', () => {
  it('read as if a plan had written them, offer and refuse nothing for sure', async () => {
    const { knowledge } = await readFolder('knowledge');
    const policy = [...knowledge.documents.values()].filter(({ source }) => source === 'policy');
    const sure = policy.flatMap((document) =>
      claimsOf(document, knowledge.passages.get(document.path) ?? [], knowledge.assets).filter(
        ({ sureness }) => sureness === 'sure',
      ),
    );
    expect(policy.length).toBeGreaterThan(60);
    expect(sure.map(({ quote }) => quote)).toEqual([]);
  });
});
