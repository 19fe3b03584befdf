import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { pdf } from '../../../src/adapters/formats/pdf.ts';
import { textOf } from '../../../src/domain/passage.ts';
import { findBrowser } from '../../support/find-browser.ts';

const rows = Array.from({ length: 40 }, (_, at) => [
  `Larkspur Fund number ${at + 1}`,
  `0.${at + 10}%`,
  'Limit of 30 days',
]);

test('a web page printed by a browser keeps the rows of a table that runs over pages', async () => {
  const bytes = await printed(
    `<style>td, th { border-bottom: 1px solid #bbb; padding: 4px 8px }</style><h1>Fee notice</h1>
     <p>What each fund costs.</p>
     <table><tr><th>Fund<th>Expense ratio<th>Restrictions</tr>${rows.map((row) => `<tr><td>${row.join('<td>')}</tr>`).join('')}</table>
     <ul><li>Coins held directly are not offered.</li></ul>`,
  );
  const read = await pdf.read(bytes);
  const blocks = read.sections.flatMap((section) => section.blocks);
  expect(read.title).toBe('Fee notice');
  expect(new Set(read.sections.map(({ locator }) => locator)).size).toBeGreaterThan(1);
  expect(blocks.filter(({ kind }) => kind === 'row').map(textOf)).toEqual(
    rows.map(([fund, ratio, limit]) => `Fund: ${fund}; Expense ratio: ${ratio}; Restrictions: ${limit}`),
  );
  expect(blocks).toContainEqual({ kind: 'item', text: 'Coins held directly are not offered.' });
});

async function printed(html: string): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    return new Uint8Array(await page.pdf({ format: 'letter' }));
  } finally {
    await browser.close();
  }
}
