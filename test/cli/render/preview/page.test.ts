import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { hostileTexts } from '../../../adapters/chat/console/hostile-texts.ts';
import { startBrowser, type Watch, watch } from '../../../adapters/chat/console/browser.ts';
import { previewOutline } from '../../../../src/cli/render/preview/outline.ts';
import { previewPage } from '../../../../src/cli/render/preview/page.ts';
import { previewOf } from './previewed.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

let page: Page;
let seen: Watch;
beforeEach(async () => {
  page = await browser.newPage();
  seen = watch(page, 'null');
});
afterEach(async () => {
  expect(seen.alarms).toEqual([]);
  await page.close();
});

async function open(text: string, width = 1024): Promise<void> {
  const preview = previewOf(text);
  await page.setViewportSize({ width, height: 800 });
  await page.setContent(previewPage(previewOutline(preview), preview));
}

const census = (): Promise<Record<string, number>> =>
  page.evaluate(`(() => {
    const counts = {};
    for (const { localName } of document.querySelectorAll('*')) counts[localName] = (counts[localName] ?? 0) + 1;
    return counts;
  })()`);

describe('the page of a preview', () => {
  test('names its language, its title and what flips', async () => {
    await open('Larch Plan');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.title()).toBe('Preview: knowledge compared with HEAD');
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Verdicts that flip',
      'Golden questions that are no longer answered as expected',
      'Answers whose verdict flips',
      'Files',
      'The verdict matrix',
    ]);
    expect(await page.locator('.before').first().textContent()).toBe('Before: Available');
    expect(await page.locator('.after').first().textContent()).toBe('After: Not settled by the documents');
  });

  test.each([1024, 320])(
    'has tables with captions and heads a screen reader can tell, at %i pixels',
    async (width) => {
      await open('Larch Plan', width);
      const table = page.getByRole('table', { name: 'Larch Plan (larch)' });
      expect(await table.count()).toBe(1);
      expect(await table.getByRole('columnheader').count()).toBe(8);
      const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Crypto' }) });
      expect(await row.getByRole('cell').first().textContent()).toBe(
        'Before: availableAfter: not settled by the documents',
      );
      for (const cell of await table.locator('th').all())
        expect(await cell.getAttribute('scope')).not.toBeNull();
    },
  );

  test.each([320, 768, 1024])('needs no sideways scrolling at %i pixels', async (width) => {
    for (const text of ['Larch Plan', 'w'.repeat(300)]) {
      await open(text, width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  });

  test('can be read: every text stands out from what is behind it by 4.5 to 1', async () => {
    for (const width of [320, 1024]) {
      await open('Larch Plan', width);
      const contrasts = await page.evaluate<[string, number][]>(measureContrast);
      expect(contrasts.length).toBeGreaterThan(30);
      expect(contrasts.filter(([, contrast]) => contrast < 4.5)).toEqual([]);
    }
  });

  test('prints without loss: nothing is hidden on paper', async () => {
    await open('Larch Plan');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('li:visible').count()).toBe(await page.locator('li').count());
    expect(await page.locator('td:visible').count()).toBe(await page.locator('td').count());
  });
});

describe('hostile text on the page', () => {
  let expected: Record<string, number>;
  beforeAll(async () => {
    const first = await browser.newPage();
    const preview = previewOf('harmless');
    await first.setContent(previewPage(previewOutline(preview), preview));
    page = first;
    expected = await census();
    await first.close();
  });

  test('the page is built of what it should be, and holds no script', () => {
    expect(expected).toMatchObject({ html: 1, style: 1, main: 1, table: 1 });
    expect(Object.keys(expected)).not.toEqual(expect.arrayContaining(['script']));
  });

  test.each(hostileTexts)('stays text: %s', async (hostile) => {
    await open(hostile);
    expect(await census()).toEqual(expected);
    expect(await page.evaluate('window.struck')).toBeUndefined();
    const shown = hostile.replaceAll(/[\u202a-\u202e]/gu, '\uFFFD').replaceAll(/\s+/gu, ' ');
    expect(await page.locator('body').textContent()).toContain(shown);
    expect(await page.content()).not.toMatch(/[\u202a-\u202e]/u);
  });
});

/** For each text on the page: the text, and the contrast of its colour to the first painted ground behind it. */
const measureContrast = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => {
    const linear = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const painted = channels(getComputedStyle(at).backgroundColor);
      if (painted.length === 3 || painted[3] > 0) return painted;
    }
    return [255, 255, 255];
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent.trim();
    const parent = texts.currentNode.parentElement;
    if (text === '' || !parent.checkVisibility()) continue;
    const [a, b] = [luminance(channels(getComputedStyle(parent).color)), luminance(ground(parent))].sort((x, y) => y - x);
    found.push([text, (a + 0.05) / (b + 0.05)]);
  }
  return found;
})()`;
