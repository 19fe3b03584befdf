import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Watch, startBrowser, watch } from './browser.ts';
import { hostileTexts } from './hostile-texts.ts';
import { replyMadeOf, replyTo } from './replies.ts';
import { type ServedConsole, serveConsole } from './served-console.ts';

/** Texts in force now: what the documents, the plans and the question are made of. */
let text = '';
let browser: Browser;
let served: ServedConsole;
let page: Page;
let seen: Watch;
beforeAll(async () => {
  browser = await startBrowser();
  served = await serveConsole({
    ask: async () => replyMadeOf(text),
    plans: () => [{ id: 'hostile', name: text }],
  });
  page = await browser.newPage({ reducedMotion: 'reduce' });
  seen = watch(page, served.origin);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** How many elements of each kind the page has. */
function census(of: Page): Promise<Record<string, number>> {
  return of.evaluate(`(() => {
    const counts = {};
    for (const { localName } of document.querySelectorAll('*')) counts[localName] = (counts[localName] ?? 0) + 1;
    return counts;
  })()`);
}

async function askAndCount(): Promise<Record<string, number>> {
  await page.goto(served.origin);
  await page.locator('#plan option[value=hostile]').waitFor({ state: 'attached' });
  await page.getByLabel('Your question').fill(text);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.locator('.answer:not([aria-busy]) .closing').waitFor();
  return census(page);
}

describe('hostile text stays text', () => {
  let expected: Record<string, number>;
  beforeAll(async () => {
    text = 'harmless';
    expected = await askAndCount();
  });

  test('the page is built of the elements it should be', () => {
    expect(expected).toMatchObject({ article: 1, script: 1, link: 2, form: 1, li: 5 });
  });

  test.each(hostileTexts)('%s', async (hostile) => {
    text = hostile;
    expect(await askAndCount()).toEqual(expected);
    expect(await page.evaluate('window.struck')).toBeUndefined();
    expect(seen.alarms).toEqual([]);
    expect(await page.locator('article h2').textContent()).toBe(hostile);
    expect(await page.locator('blockquote').first().textContent()).toBe(hostile);
    expect(await page.locator('.title').first().textContent()).toBe(hostile);
    expect(await page.locator('.choices button').textContent()).toBe(hostile);
    expect(await page.locator('#plan option').last().textContent()).toBe(hostile);
    const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.filter((link) => !link?.startsWith('#'))).toEqual([]);
  });

  test.each([
    'http://larch.example/spd.pdf',
    'javascript:alert(1)',
    ' https://evil.example',
    '//evil.example',
    'HTTPS',
    'https://[broken',
  ])('%j is no link to an original', async (url) => {
    const reply = replyTo('x');
    text = 'harmless';
    const citations = reply.answer.citations.map((citation) => ({ ...citation, url }));
    const own = await serveConsole({
      ask: async () => ({ ...reply, answer: { ...reply.answer, citations } }),
    });
    await page.goto(own.origin);
    await page.getByLabel('Your question').fill('x');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.locator('.answer:not([aria-busy]) .closing').waitFor();
    expect(await page.locator('ol a').count()).toBe(0);
    await own.close();
    seen.alarms.length = 0; // This server's port is another, which counts as an alarm here.
  });
});
