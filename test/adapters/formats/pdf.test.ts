import { beforeAll, describe, expect, test } from 'vitest';
import { pdf } from '../../../src/adapters/formats/pdf.ts';
import { findQuote } from '../../../src/domain/quote.ts';
import type { ReadDocument } from '../../../src/domain/ports/document-format.ts';
import { cutPassages } from '../../../src/knowledge/cut-passages.ts';
import { type Pdf, heading, makePdf, write } from '../../support/make-pdf.ts';
import { type Notice, notice } from './fee-notice-pdf.ts';
import { blocksIn, wordsIn } from './visible-words.ts';

function found(read: ReadDocument, quote: string): string | null {
  return findQuote(quote, cutPassages('notice.pdf', read.title ?? 'notice', read))?.locator ?? null;
}

describe('a fee notice of several pages', () => {
  let read: ReadDocument;
  let source: Notice;
  beforeAll(async () => {
    source = await notice();
    read = await pdf.read(source.bytes);
  });

  test('takes its title from the biggest heading and gives every section its page', () => {
    expect(read.title).toBe('Larch 401(k) Plan: Investment and Fee Notice');
    expect(read.sections.map(({ locator }) => locator)).toEqual(
      read.sections.map(({ locator }) => expect.stringMatching(/^p\. [1-4]$/u) && locator),
    );
    expect(new Set(read.sections.map(({ locator }) => locator))).toEqual(
      new Set(['p. 1', 'p. 2', 'p. 3', 'p. 4']),
    );
    expect(read.remarks).toBeUndefined();
  });

  test('puts sections under the headings above them', () => {
    const paths = read.sections.map(({ headings }) => headings.join(' > '));
    expect(paths).toContain('1. The core menu');
    expect(paths).toContain('1. The core menu > 1.1 What each fund costs');
    expect(paths).toContain('2. Brokerage window');
  });

  test('drops running headers, footers and page numbers', () => {
    expect(wordsIn(read)).not.toMatch(/Alder Retirement|Page \d|Confidential/u);
  });

  test('reads the rows of a table with their column names, wrapped cells whole', () => {
    expect(blocksIn(read).filter((block) => block.startsWith('row:'))).toEqual(
      source.rows.map(
        ([fund, ratio, limit]) => `row: Fund: ${fund}; Expense ratio: ${ratio}; Restrictions: ${limit}`,
      ),
    );
  });

  test('finds a row quoted as its cells in order', () => {
    for (const cells of source.rows) {
      expect(found(read, cells.join(' | '))).toBe('p. 2');
      expect(found(read, cells.join(', '))).toBe('p. 2');
    }
  });

  test('reads two columns one after the other', () => {
    for (const sentence of [...source.left, ...source.right]) expect(found(read, sentence)).toBe('p. 3');
    const words = wordsIn(read);
    expect(words.indexOf(source.left.at(-1) ?? '?')).toBeLessThan(words.indexOf(source.right[0] ?? '?'));
    expect(words.indexOf(source.left.at(-1) ?? '?')).toBeGreaterThan(-1);
  });

  test('takes bullets and numbers for items, numbers kept', () => {
    const items = blocksIn(read).filter((block) => block.startsWith('item:'));
    expect(items).toEqual(source.items.map((item) => `item: ${item}`));
  });

  test('joins a paragraph that goes on over the page, found where it begins', () => {
    expect(found(read, source.overThePage)).toBe('p. 3');
  });

  test('finds every sentence that was written', () => {
    expect(source.sentences.filter((sentence) => found(read, sentence) === null)).toEqual([]);
  });

  test('is read the same each time', async () => {
    expect(await pdf.read(source.bytes)).toEqual(read);
  });
});

describe('a PDF of one or two pages', () => {
  test('keeps what stands at its top and foot', async () => {
    const bytes = await makePdf((page) => {
      for (const number of [1, 2]) {
        if (number === 2) page.addPage({ margin: 20 });
        write(page, 'Effective January 1, 2026', 72, 40);
        write(page, `The window is open on page ${number} of the rules.`, 72, 300);
        write(page, 'Coins held directly are not offered.', 72, 755);
        write(page, `Page ${number} of 2`, 280, 770, 9);
      }
    });
    const words = wordsIn(await pdf.read(bytes));
    expect(words.match(/Effective January 1, 2026/gu)).toHaveLength(2);
    expect(words.match(/Coins held directly/gu)).toHaveLength(2);
    expect(words).not.toContain('of 2');
  });

  test('takes its title from its properties when no heading names it, unless a program wrote them', async () => {
    expect((await pdf.read(await makePdf(oneSentence, { title: 'Brokerage Addendum 2026' }))).title).toBe(
      'Brokerage Addendum 2026',
    );
    for (const title of ['Microsoft Word - final2.docx', 'untitled', 'notice.indd', 'C:\\temp\\notice'])
      expect((await pdf.read(await makePdf(oneSentence, { title }))).title).toBeNull();
  });

  test('keeps a heading with nothing under it as text', async () => {
    const bytes = await makePdf((page) => {
      heading(page, 'Plan rules', 20);
      page.text('The window is open to all people who are in the plan and have been for a year.');
      heading(page, 'Gold is not offered', 14);
      heading(page, 'Fees', 14);
      page.text('Sixty dollars a year.');
    });
    expect(blocksIn(await pdf.read(bytes))).toContain('paragraph: Gold is not offered');
  });

  test('that is one large word is that word', async () => {
    const read = await pdf.read(await makePdf((page) => void page.fontSize(30).text('Yes')));
    expect(blocksIn(read)).toEqual(['paragraph: Yes']);
  });
});

describe('words', () => {
  test('cut at the end of a line are joined without the hyphen only where the document has them whole', async () => {
    const read = await lines(
      'Participants may choose any investment they like on a business day, and an invest-',
      'ment in the window is no recommendation of the plan; people with a self-',
      'directed account decide by themselves what they buy and what they sell there.',
    );
    expect(wordsIn(read)).toContain('and an investment in the window');
    expect(wordsIn(read)).toContain('people with a self-directed account');
  });

  test('keep accents and signs', async () => {
    const read = await lines('The Caf\u00E9 fund\u2019s fee is \u20AC5 \u2013 see \u00A7 4.2 for extras.');
    expect(wordsIn(read)).toMatch(/The Café fund’s fee is €5 – see § 4\.2 for extras\./u);
  });

  test('in a table of contents are no evidence', async () => {
    const read = await lines(
      'Table of Contents',
      'Eligible investments ................................ 4',
      'Fees . . . . . . . . . . . . . . . . . . . . . . . . . 7',
      'The window is open to all people who are in the plan and have been for a year.',
    );
    expect(blocksIn(read)).toHaveLength(1);
    expect(blocksIn(read)[0]).toContain('The window is open to all people');
  });

  test('that stand across the others are left out, and a page turned as a whole is read', async () => {
    const bytes = await makePdf((page) => {
      page.text('The window is open to all people who are in the plan.');
      page.save().rotate(-90, { origin: [40, 400] });
      write(page, 'Form 55-A of 2026', 40, 400);
      page.restore().addPage();
      page.save().rotate(90, { origin: [300, 100] });
      write(page, 'Coins held directly are not offered to anybody,', 300, 100);
      write(page, 'and neither are leveraged funds.', 300, 114);
      page.restore();
    });
    expect(blocksIn(await pdf.read(bytes))).toEqual([
      'paragraph: The window is open to all people who are in the plan.',
      'paragraph: Coins held directly are not offered to anybody, and neither are leveraged funds.',
    ]);
  });
});

function oneSentence(page: Pdf): void {
  page.text('The window is open to all.');
}

/** Lines one below the other, each where it is put. */
async function lines(...texts: string[]): Promise<ReadDocument> {
  return pdf.read(
    await makePdf((page) => texts.forEach((text, at) => write(page, text, 72, 100 + at * 13.5))),
  );
}
