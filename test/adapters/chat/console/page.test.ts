import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ConsoleOptions } from '../../../../src/adapters/chat/console/connect.ts';
import { type Watch, startBrowser, watch } from './browser.ts';
import { plans, replyTo, whichPlan } from './replies.ts';
import { type ServedConsole, serveConsole } from './served-console.ts';

const question = 'Can I buy bitcoin in my 401(k)?';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

let served: ServedConsole;
let page: Page;
let seen: Watch;
/** Opens the page; `ready` once it has its plans. */
async function open(
  options: Partial<ConsoleOptions> = {},
  view: BrowserContextOptions = {},
  path = '/',
): Promise<void> {
  served = await serveConsole(options);
  page = await browser.newPage({ reducedMotion: 'reduce', ...view });
  seen = watch(page, served.origin);
  await page.goto(`${served.origin}${path}`);
  await page.locator('#plan option[value=larch-union]').waitFor({ state: 'attached' });
}
beforeEach(() => {
  seen = { alarms: [] };
});
afterEach(async () => {
  expect(seen.alarms).toEqual([]);
  await page.close();
  await served.close();
});

async function ask(text: string): Promise<void> {
  await page.getByLabel('Your question').fill(text);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
}

const lastAnswer = () => page.locator('article').last().locator('.answer:not([aria-busy])');

describe('asking', () => {
  test('the answer shows verdict, plan, sections apart, and numbered sources', async () => {
    await open();
    await ask(question);
    const answer = lastAnswer();
    await answer.waitFor();
    expect(await page.locator('article h2').allTextContents()).toEqual([question]);
    expect(await answer.locator('.headline').allTextContents()).toEqual([
      'Crypto: available through the brokerage window',
    ]);
    expect(await answer.locator('.about').textContent()).toBe(`${plans[0]?.name}, as of November 21, 2026`);
    expect(await answer.locator('h3').allTextContents()).toEqual([
      'What your plan says',
      'What the law and the news say',
      'Sources',
    ]);
    expect(await answer.locator('ol > li').count()).toBe(2);
    expect(await answer.locator('.closing').textContent()).toContain('Benefits Desk');
    expect(JSON.parse(`${await answer.locator('pre').textContent()}`)).toEqual(replyTo(question).answer);
  });

  test('a citation leads to its source on the page, and only an https original is linked', async () => {
    await open();
    await ask(question);
    await lastAnswer().getByRole('link', { name: 'Source 1' }).click();
    const source = page.locator('li:target');
    expect(await source.locator('blockquote').textContent()).toBe(
      replyTo(question).answer.citations[0]?.quote,
    );
    expect(await source.evaluate((item) => item === item.ownerDocument.activeElement)).toBe(true);
    const links = lastAnswer().locator('ol a');
    expect(await links.count()).toBe(1);
    expect(await links.getAttribute('href')).toBe('https://benefits.larch.example/brokerage-addendum.pdf');
    expect(await links.getAttribute('rel')).toContain('noopener');
  });

  test('while it waits it says so, and takes no second question', async () => {
    const released = Promise.withResolvers<void>();
    await open({
      ask: async (asked) => {
        await released.promise;
        return replyTo(asked.question);
      },
    });
    await ask(question);
    await page.locator('.answer[aria-busy=true]').waitFor();
    expect(await page.getByRole('status').textContent()).toBe('Reading the documents.');
    await ask('And ether?');
    expect(await page.getByLabel('Your question').inputValue()).toBe('And ether?');
    released.resolve();
    await lastAnswer().waitFor();
    expect(await page.getByRole('status').textContent()).toContain('Answer ready. Crypto: available');
    expect(served.asked).toHaveLength(1);
  });

  test('plan and day are sent as chosen', async () => {
    await open();
    await page.getByLabel('Answer as a member of').selectOption({ label: 'Larch Union Savings Plan' });
    await page.getByLabel('As of').fill('2026-01-31');
    await ask(question);
    await lastAnswer().waitFor();
    expect(served.asked).toEqual([{ question, plan: 'larch-union', thread: [], asOf: '2026-01-31' }]);
  });

  test('a follow-up carries the questions before it; starting over forgets them', async () => {
    await open();
    for (const text of [question, 'How much?', 'Since when?']) {
      await ask(text);
      await lastAnswer().waitFor();
    }
    expect(served.asked.map((asked) => asked.thread)).toEqual([[], [question], [question, 'How much?']]);
    expect(await page.locator('article').count()).toBe(3);

    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await page.locator('article').count()).toBe(0);
    await page.getByRole('button', { name: 'Does my plan offer private equity?' }).click();
    await lastAnswer().waitFor();
    expect(served.asked.at(-1)).toMatchObject({ question: 'Does my plan offer private equity?', thread: [] });
  });

  test('a long conversation stays within what the server takes', async () => {
    await open();
    for (let n = 1; n <= 12; n += 1) {
      await ask(`question ${n} ${'x'.repeat(1_900)}`);
      await lastAnswer().waitFor();
    }
    expect(served.asked).toHaveLength(12);
    expect(served.asked.at(-1)?.thread.map((text) => text.slice(0, 11))).toEqual(
      [4, 5, 6, 7, 8, 9, 10, 11].map((n) => `question ${n}`.padEnd(11)),
    );
  });

  test('a choice of plans asks the same again as that plan, and keeps to it', async () => {
    await open({
      ask: async (asked) => (asked.plan === null ? whichPlan(asked.question) : replyTo(asked.question)),
    });
    await ask(question);
    const choices = page.getByRole('group', { name: 'Choose a plan' }).getByRole('button');
    expect(await choices.allTextContents()).toEqual(plans.map((plan) => plan.name));
    await choices.last().click();
    await page.locator('article').nth(1).locator('.headline').waitFor();
    await ask('How much?');
    await page.locator('article').nth(2).locator('.headline').waitFor();
    expect(served.asked).toEqual([
      { question, plan: null, thread: [], asOf: null },
      { question, plan: 'larch-union', thread: [], asOf: null },
      { question: 'How much?', plan: 'larch-union', thread: [question], asOf: null },
    ]);
  });

  test('a refusal is shown in words, the question given back and left out of the thread', async () => {
    let fails = true;
    await open({
      ask: async (asked) => {
        if (fails) throw new Error('no');
        return replyTo(asked.question);
      },
    });
    await ask(question);
    expect(await lastAnswer().locator('.fault').textContent()).toContain('Something went wrong on my side');
    expect(await page.getByLabel('Your question').inputValue()).toBe(question);
    fails = false;
    seen.alarms.length = 0; // Chromium itself notes the 500 on its console.
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.locator('article').nth(1).locator('.headline').waitFor();
    expect(served.asked.at(-1)?.thread).toEqual([]);
  });

  test('the token leaves the address once it was used', async () => {
    await open({ token: 'a-token-of-some-length' }, {}, '/?token=a-token-of-some-length');
    expect(page.url()).toBe(`${served.origin}/`);
    await ask(question);
    await lastAnswer().waitFor();
    await page.reload();
    await page.locator('#plan option[value=larch-union]').waitFor({ state: 'attached' });
  });
});
