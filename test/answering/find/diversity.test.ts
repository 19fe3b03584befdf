import { expect, test } from 'vitest';
import { find } from '../../../src/answering/find/find.ts';
import { openDesk } from '../support/desk.ts';

const sections = Array.from(
  { length: 150 },
  (_, at) =>
    `Rule ${at + 1} of the brokerage window on fees: the annual fee of the brokerage window is named in the fee notice, and this fee of the window is charged in part ${at + 1} of the year.`,
);

const files = {
  'plans.yaml': 'plans:\n  - id: larch\n    name: Larch Plan\n    members: [{everyone: true}]\n',
  'plans/larch/addendum.md': `---\nkind: addendum\neffective: 2026-01-01\n---\n# Brokerage window\n\n${sections.map((text, at) => `## Fee of the brokerage window, rule ${at + 1}\n\n${text}`).join('\n\n')}\n`,
  'plans/larch/notice.md':
    '---\nkind: notice\neffective: 2026-01-01\n---\n# Fee notice\n\nThe annual fee of the brokerage window is $60.\n',
};

const options = {
  query: 'What is the annual fee of the brokerage window?',
  assets: [],
  assetWords: [],
  ownTerms: [],
  plan: 'larch',
  withUpcoming: false,
  day: '2026-11-21',
  today: '2026-11-21',
};

test('a hundred passages of one section do not crowd out the second document that is needed', async () => {
  const { knowledge, retriever } = await openDesk(files);
  const { plan } = await find(knowledge, retriever, options);
  const of = (path: string): typeof plan => plan.filter(({ document }) => document.path === path);
  expect(of('plans/larch/notice.md').map(({ coverage }) => coverage)).toEqual([1]);
  expect(of('plans/larch/addendum.md').length).toBeGreaterThan(20);
  expect(of('plans/larch/addendum.md').length).toBeLessThan(sections.length / 2);
});
