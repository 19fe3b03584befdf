import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { replyMadeOf, replyTo, whichPlan } from './replies.ts';
import { type ServedConsole, serveConsole } from './served-console.ts';

const question = 'Can I buy bitcoin in my 401(k)?';

let browser: Browser;
let served: ServedConsole;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  served = await serveConsole({
    ask: async ({ question: asked, plan }) => {
      if (asked === 'wide') return replyMadeOf('W'.repeat(400));
      return plan === null ? whichPlan(asked) : replyTo(asked);
    },
  });
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
  await page.goto(served.origin);
  await page.locator('#plan option[value=larch-union]').waitFor({ state: 'attached' });
}

async function askAndWait(text: string): Promise<void> {
  await page.getByLabel('Your question').fill(text);
  await page.getByLabel('Your question').press('Enter');
  await page.locator('article').last().locator('.answer:not([aria-busy]) .closing').waitFor();
}

/** Every state of the page there is to look at, one below the other. */
async function showAll(): Promise<void> {
  await askAndWait(question);
  await page.locator('.choices button').first().click();
  await page.locator('article').nth(1).locator('.closing').waitFor();
  await page.locator('summary').last().click();
}

/** What has the focus, as a screen reader would name it. */
function focused(): Promise<string> {
  return page.evaluate(`(() => {
    const at = document.activeElement;
    const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
    return at.localName + ': ' + name.trim().slice(0, 40);
  })()`);
}

/** Goes back from where the focus is until it is here. */
async function tabBackTo(name: string): Promise<void> {
  for (let step = 0; step < 20 && (await focused()) !== name; step += 1)
    await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe(name);
}

describe('by keyboard alone', () => {
  test('everything is reached, in the order it is read, and the focus shows', async () => {
    await open(1_024);
    const walk: string[] = [];
    for (let step = 0; step < 9; step += 1) {
      await page.keyboard.press('Tab');
      walk.push(await focused());
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      expect(outline, walk.at(-1)).toBe('solid');
      // A date is entered in three parts and a picker: they are one stop here.
      if (walk.at(-1)?.startsWith('input'))
        for (let part = 0; part < 3; part += 1) await page.keyboard.press('Tab');
    }
    expect(walk).toEqual([
      'a: Skip to the question',
      'button: Can I buy bitcoin in my 401(k)?',
      'button: Does my plan offer private equity?',
      'button: What has Washington changed about crypto',
      'textarea: Your question',
      'select: Answer as a member of',
      'input: As of (empty: today)',
      'button: Ask',
      'button: Start over',
    ]);
  });

  test('one can skip to the question, ask, choose a plan and follow a citation', async () => {
    await open(1_024);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('textarea: Your question');
    await page.keyboard.type('Can I buy bitcoin,');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('or ether?');
    await page.keyboard.press('Enter');
    await page.locator('.choices').waitFor();
    expect(await focused()).toBe('textarea: Your question');

    await tabBackTo('button: Larch Union Savings Plan');
    await page.keyboard.press('Enter');
    await page.locator('article').nth(1).locator('.closing').waitFor();
    expect(await focused()).toBe('textarea: Your question');

    await tabBackTo('a: Source 2');
    await page.keyboard.press('Enter');
    expect(await focused()).toContain('li: Democratizing Access');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('summary: As programs get it');
    await page.keyboard.press('Enter');
    await page.locator('details[open]').waitFor();
    expect(served.asked.at(-1)?.question).toBe('Can I buy bitcoin,\nor ether?');
  });
});

describe('for screen readers', () => {
  test('language, title, landmarks, labels and headings are there', async () => {
    await open(1_024);
    await showAll();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.title()).toBe('PlanSays: local preview');
    for (const role of ['banner', 'main', 'contentinfo', 'form', 'status'] as const)
      expect(await page.getByRole(role).count(), role).toBe(1);
    const unnamed = await page.evaluate(`[...document.querySelectorAll('button, a, select, input, textarea')]
      .filter((control) => !(control.labels?.length || control.getAttribute('aria-label') || control.textContent.trim()))
      .map((control) => control.outerHTML)`);
    expect(unnamed).toEqual([]);
    const headings = await page
      .locator('h1:visible, h2:visible, h3:visible')
      .evaluateAll((all) => all.map((heading) => Number(heading.localName.slice(1))));
    expect(headings[0]).toBe(1);
    for (const [index, level] of headings.entries())
      expect(level - (headings[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((item) => item.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('for eyes', () => {
  test.each([320, 768, 1_280])(
    'nothing scrolls sideways at %i pixels, however long the words',
    async (width) => {
      await open(width);
      await showAll();
      await askAndWait('wide');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const overhanging = await page
        .locator('main *:not(pre, pre *, option)')
        .evaluateAll(
          (all, edge) =>
            all.filter((item) => item.getBoundingClientRect().right > edge).map((item) => item.outerHTML),
          width,
        );
      expect(overhanging).toEqual([]);
    },
  );

  test.each(['light', 'dark'] as const)('every text stands out 4.5 to 1 when it is %s', async (scheme) => {
    await open(1_024, scheme);
    await showAll();
    expect(await page.evaluate(faintTexts)).toEqual([]);
  });

  test('controls are at least 24 pixels high', async () => {
    await open(320);
    await showAll();
    const heights = await page
      .locator('button:visible, select, input, textarea, summary')
      .evaluateAll((all) => all.map((control) => control.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(6);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });
});

/** Runs in the page: texts whose contrast with what is behind them, by the WCAG formula, is below 4.5. */
const faintTexts = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const groundOf = (item) => {
    for (let at = item; at; at = at.parentElement) {
      const colour = channels(getComputedStyle(at).backgroundColor);
      if (colour.length === 3) return colour;
    }
    throw new Error('nothing opaque is behind ' + item.outerHTML);
  };
  const faint = [];
  let looked = 0;
  for (const item of document.body.querySelectorAll('*')) {
    const hasText = [...item.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!hasText || !item.checkVisibility()) continue;
    looked += 1;
    const [a, b] = [channels(getComputedStyle(item).color), groundOf(item)].map(luminance);
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) faint.push(contrast.toFixed(2) + ' ' + item.outerHTML.slice(0, 80));
  }
  if (looked < 30) throw new Error('too little was looked at: ' + looked);
  return faint;
})()`;
