import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { type OpenedDesk, openDesk } from '../support/desk.ts';
import { twoPlansFolder } from '../support/two-plans.ts';

function item(title: string, metadata: string, body: string): string {
  return `---\ntitle: ${title}\npublisher: A public office\n${metadata}\n---\n# ${title}\n\n${body}\n`;
}

const library: Readonly<Record<string, string>> = {
  'plans.yaml': twoPlansFolder['plans.yaml'] ?? '',
  'plans/larch/spd.md': twoPlansFolder['plans/larch/spd.md'] ?? '',
  'plans/larch/window.md': twoPlansFolder['plans/larch/window.md'] ?? '',
  'policy/order.md': item(
    'Order on alternative assets',
    'published: 2025-08-07\nstatus: in_force',
    'The executive order was signed on August 7, 2025. It speaks to agencies. It obliges no employer and adds nothing to any menu.',
  ),
  'policy/rule.md': item(
    'Draft rule on choosing funds',
    'published: 2026-03-30\nstatus: proposed',
    'The Department of Labor published a rule on choosing funds for comment. The rule remains a draft: nothing was found adopted by October 4, 2026. The comment period closed on June 1, 2026.',
  ),
  'policy/bill.md': item(
    'H.R. 5748',
    'published: 2025-10-14\nstatus: pending_bill',
    'The bill H.R. 5748 would write the executive order into statute. Congress has not enacted it.',
  ),
  'policy/letter.md': item(
    'Letter of 2022 on crypto',
    'published: 2022-03-10\nstatus: rescinded',
    'The Department of Labor asked in its 2022 letter for care with crypto. The letter was revoked on May 28, 2025. It did not prohibit crypto.',
  ),
  'policy/insurers.md': item(
    'Who stands behind an account',
    'published: 2024-03-31\nstatus: in_force',
    'The Pension Benefit Guaranty Corporation does not stand behind or protect a 401(k). The Federal Deposit Insurance Corporation covers bank deposits, and nothing in a 401(k) fund is covered by it.',
  ),
};

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk(library);
});

function firstOf({ statements, citations }: Answer): { text: string; path: string | undefined } {
  const [first] = statements;
  return {
    text: first?.text ?? '',
    path: citations.find(({ n }) => first?.citations.includes(n))?.path,
  };
}

describe('what a question takes for granted is denied first, by the item that denies it', () => {
  test.each([
    ['Since the executive order requires it, can I buy bitcoin?', 'policy/order.md', 'obliges no employer'],
    ['Now that the DOL rule is final, can I buy bitcoin?', 'policy/rule.md', 'nothing was found adopted'],
    ['The comment period ended in April, right?', 'policy/rule.md', 'June 1, 2026'],
    ['Congress codified the executive order, so what changes for me?', 'policy/bill.md', 'not enacted'],
    ['The Labor Department bans crypto in 401(k)s, correct?', 'policy/letter.md', 'did not prohibit'],
    ['The 2022 letter on crypto still applies, doesn’t it?', 'policy/letter.md', 'revoked on May 28, 2025'],
    ['Is my account insured by the PBGC?', 'policy/insurers.md', 'does not stand behind'],
    ['FDIC covers my window up to 250k, right?', 'policy/insurers.md', 'nothing in a 401(k) fund'],
  ])('%s', async (question, path, said) => {
    const answer = await desk.ask(question);
    expect(answer.outcome).toBe('answered');
    expect(firstOf(answer).path).toBe(path);
    expect(firstOf(answer).text).toContain(said);
    expect(JSON.stringify(answer.statements)).not.toContain('250k');
  });

  test('in a follow-up too', async () => {
    const answer = await desk.ask('Is it final?', {
      thread: ['What rule has the Labor Department published?'],
    });
    expect(firstOf(answer).text).toContain('nothing was found adopted');
  });
});

test('an item held to be in force still is told to be superseded', async () => {
  const { notices } = await desk.ask('The 2022 letter on crypto still applies, doesn’t it?');
  expect(notices).toContainEqual({
    code: 'superseded',
    text: '"Letter of 2022 on crypto" has been rescinded.',
  });
});

test('whether a law has plans offer something is answered with the notice that it changes no plan', async () => {
  const asked = await desk.ask('Must employers offer crypto because of the executive order?');
  const other = await desk.ask('When was the executive order signed?');
  expect(asked.notices.map(({ code }) => code)).toContain('policy_not_plan');
  expect(other.notices.map(({ code }) => code)).not.toContain('policy_not_plan');
});

test('an agreed day is not corrected', async () => {
  const answer = await desk.ask('Was the executive order signed in August 2025?');
  expect(firstOf(answer).path).toBe('policy/order.md');
});

test('a question about the plan alone has no premise of law', async () => {
  const answer = await desk.ask('Is the match still guaranteed after three years?');
  expect(answer.statements.map(({ source }) => source)).not.toContain('policy');
});
