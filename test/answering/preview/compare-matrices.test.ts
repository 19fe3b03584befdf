import { describe, expect, test } from 'vitest';
import { comingChanges, turningDays } from '../../../src/answering/preview/coming.ts';
import { compareMatrices } from '../../../src/answering/preview/compare-matrices.ts';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { documentWith, entryWith, knowledgeOf } from '../../support/knowledge.ts';
import { folderOf } from './folder-of.ts';

const today = '2026-11-21';

const between = (before: KnowledgeBase, after: KnowledgeBase) =>
  compareMatrices(before, after, { plan: 'larch', today }).map(({ day, change }) => ({
    day,
    isFlip: change.isFlip,
    status: change.status,
    routes: change.routes.map(({ route }) => route),
  }));

const offered = folderOf([{}]);

/** A summary that ends with the year, and a notice under it that has a limit. */
function twoDocuments(limit: string): KnowledgeBase {
  const notice = documentWith({ path: 'plans/larch/notice.md', kind: 'notice' });
  const text = 'Here spot bitcoin products are allowed.';
  const summary = documentWith({ kind: 'spd', until: '2026-12-31' });
  return {
    ...knowledgeOf([
      { document: summary, text },
      { document: notice, text },
    ]),
    assets: offered.assets,
    availability: new Map([['larch', [entryWith(), entryWith({ source: notice.path, limits: [limit] })]]]),
  };
}

describe('two matrices', () => {
  test('of the same folder differ in nothing', () => {
    expect(between(offered, folderOf([{}]))).toEqual([]);
  });

  test('differ in a verdict that flips, either way', () => {
    expect(between(offered, folderOf([]))).toMatchObject([
      { day: today, isFlip: true, status: { before: 'available', after: 'not_stated' } },
    ]);
    expect(between(folderOf([]), offered)).toMatchObject([
      { isFlip: true, status: { before: 'not_stated', after: 'available' } },
    ]);
  });

  test('differ in terms under the same verdict', () => {
    expect(between(offered, folderOf([{ limits: ['At most 5%.'] }]))).toEqual([
      {
        day: today,
        isFlip: false,
        status: { before: 'available', after: 'available' },
        routes: ['brokerage_window'],
      },
    ]);
  });

  test('differ on a coming day only: that day is named, and once', () => {
    const ending = folderOf([{ until: '2026-12-31' }]);
    const flips = between(offered, ending).filter(({ isFlip }) => isFlip);
    expect(flips).toMatchObject([
      { day: '2027-01-01', status: { before: 'available', after: 'not_stated' } },
    ]);
  });

  test('differ on a coming day in a folder that loses its change', () => {
    const closing = folderOf([{ until: '2026-12-31' }, { effective: '2027-01-01', offered: false }]);
    const flips = between(closing, folderOf([{}])).filter(({ isFlip }) => isFlip);
    expect(flips).toMatchObject([
      { day: '2027-01-01', status: { before: 'not_available', after: 'available' } },
    ]);
  });

  test('differ on a coming day in terms that something of higher authority still hides', () => {
    expect(between(twoDocuments('At most 5%.'), twoDocuments('At most 5%.'))).toEqual([]);
    expect(between(twoDocuments('At most 5%.'), twoDocuments('At most 7%.'))).toMatchObject([
      { day: '2027-01-01', isFlip: false, routes: ['brokerage_window'] },
    ]);
  });

  test('of a plan that one folder does not have: what it offers is all new, what it does not say is nothing', () => {
    const without: KnowledgeBase = { ...offered, plans: [] };
    expect(between(without, offered)).toMatchObject([
      { status: { before: null, after: 'available' }, isFlip: true },
    ]);
    expect(between(without, folderOf([]))).toEqual([]);
  });
});

describe('what comes by itself', () => {
  test('is told for the days on which a document or an entry begins or has ended', () => {
    const folder = folderOf([{ until: '2026-12-31' }, { effective: '2027-03-01' }], { until: '2027-06-30' });
    expect(turningDays(folder, 'larch', today)).toEqual(['2027-01-01', '2027-03-01', '2027-07-01']);
    expect(comingChanges(folder, 'larch', today).map(({ day, change }) => [day, change.status])).toEqual([
      ['2027-01-01', { before: 'available', after: 'not_stated' }],
      ['2027-03-01', { before: 'not_stated', after: 'available' }],
      ['2027-07-01', { before: 'available', after: 'not_stated' }],
    ]);
  });

  test('looks a year ahead, not behind, and into no other plan', () => {
    const folder = folderOf([{ effective: '2026-11-21', until: '2028-01-01' }], { effective: '2025-01-01' });
    expect(turningDays(folder, 'larch', today)).toEqual([]);
    expect(turningDays(folderOf([{ effective: '2027-01-01' }]), 'birch', today)).toEqual([]);
  });

  test('minds the last day of February and of the year', () => {
    const folder = folderOf([{ until: '2028-02-28' }, { until: '2027-12-31' }]);
    expect(turningDays(folder, 'larch', '2027-12-30')).toEqual(['2028-01-01', '2028-02-29']);
  });
});
