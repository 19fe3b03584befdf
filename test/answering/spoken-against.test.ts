import { beforeAll, describe, expect, test } from 'vitest';
import { type OpenedDesk, openDesk } from './support/desk.ts';

const sentence = 'spot bitcoin exchange-traded products through the brokerage window';
const files = {
  'plans.yaml': 'plans:\n  - id: larch\n    name: Larch Plan\n    members: [{everyone: true}]\n',
  'plans/larch/spd.md': `---\nkind: spd\neffective: 2025-01-01\n---\n# Larch SPD\n\n## Window\n\nMembers may buy ${sentence}.\n\n### For members of the Birch plant only\n\nYou may buy timber shares up to 33% of your balance.\n`,
  'plans/larch/smm.md': `---\nkind: smm\neffective: 2026-06-01\n---\n# Larch change of 2026\n\n## Window\n\nMembers may not buy ${sentence}.\n`,
  'plans/larch/availability.yaml': `- asset: crypto\n  route: brokerage_window\n  offered: true\n  what: Spot bitcoin exchange-traded products\n  source: spd.md\n  quote: Members may buy ${sentence}\n`,
  'faq/hedge-funds.md':
    '---\nquestion: Are hedge funds prohibited?\nreviewed: 2026-09-01\nreviewer: Jo Birch\n---\nYes.\n',
};

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk(files);
});

describe('an offer that a newer document of higher authority denies', () => {
  test('is told with the denial and a warning', async () => {
    const { statements, notices } = await desk.ask('Can I buy bitcoin?');
    expect(statements.map(({ text }) => text)).toContain(`Members may not buy ${sentence}.`);
    expect(notices.map(({ code }) => code)).toContain('conflicting');
  });
});

describe('a verified answer', () => {
  test('is given to its own question', async () => {
    const { statements } = await desk.ask('Are hedge funds prohibited?');
    expect(statements.map(({ text, source }) => [text, source])).toEqual([['Yes.', 'faq']]);
  });

  test.each(['Are hedge funds allowed?', 'Can I buy hedge funds?'])(
    'is not given to "%s", which turns it round',
    async (question) => {
      const { statements } = await desk.ask(question);
      expect(statements.filter(({ source }) => source === 'faq')).toEqual([]);
    },
  );
});

test('a rule under a heading that says for whom it is comes with that heading', async () => {
  const { statements } = await desk.ask('How much of my balance may I put into timber shares?');
  expect(statements.map(({ text }) => text)).toContain(
    'For members of the Birch plant only: You may buy timber shares up to 33% of your balance.',
  );
});
