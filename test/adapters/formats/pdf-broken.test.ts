import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pdf } from '../../../src/adapters/formats/pdf.ts';
import { UnreadableDocument } from '../../../src/domain/ports/document-format.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { notice } from './fee-notice-pdf.ts';
import { wordsIn } from './visible-words.ts';

const seen = 'The window is open to all people who are in the plan.';

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** What became of a file: its code when it is not read, else `read`. Anything but an UnreadableDocument fails. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    await pdf.read(bytes);
    return 'read';
  } catch (fault) {
    if (!(fault instanceof UnreadableDocument)) throw fault;
    expect(fault.message).toMatch(/^[A-Z].{20,}\.$/su);
    return fault.code;
  }
}

const printed: unknown[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const way of ['log', 'warn', 'error', 'info'] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void printed.push(words));
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(printed).toEqual([]);
});

describe('what is no PDF', () => {
  test.each([
    ['nothing', '', 'not-a-pdf', 'empty'],
    ['a web page', '\n<!DOCTYPE html><html><body>Sign in</body></html>', 'not-a-pdf', 'web page'],
    ['a zip file', 'PK\u0003\u0004 word/document.xml', 'not-a-pdf', 'zip, Word or Excel'],
    ['plain text', 'The window is open.', 'not-a-pdf', 'is no PDF'],
    ['a PDF cut at its head', '%PDF-1.7\n1 0 obj', 'damaged', 'cut short'],
    ['a PDF of junk', `%PDF-1.7\n${'x\u0000\u00ff'.repeat(300)}\n%%EOF`, 'damaged', 'damaged'],
  ])('such as %s, is named as what it is', async (_, text, code, words) => {
    await expect(pdf.read(bytesOf(text))).rejects.toMatchObject({
      name: 'UnreadableDocument',
      code,
      message: expect.stringContaining(words),
    });
  });
});

describe('a password', () => {
  test('to open the file keeps it from being read', async () => {
    const bytes = await makePdf((page) => void page.text(seen), { userPassword: 'larch' });
    await expect(pdf.read(bytes)).rejects.toMatchObject({
      code: 'password-protected',
      message: expect.stringContaining('password'),
    });
  });

  test('only against printing or changing it does not', async () => {
    const bytes = await makePdf((page) => void page.text(seen), { ownerPassword: 'larch' });
    expect(wordsIn(await pdf.read(bytes))).toContain(seen);
  });
});

describe('a broken PDF', () => {
  test('cut anywhere is read whole or refused', async () => {
    const { bytes } = await notice();
    const whole = await pdf.read(bytes);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (end) => {
        const cut = bytes.slice(0, end);
        if ((await outcome(cut)) === 'read') expect(await pdf.read(cut)).toEqual(whole);
      }),
      { numRuns: 20, seed: 20_261_121 },
    );
  });

  test('with bytes changed is read or refused', async () => {
    const { bytes } = await notice();
    const flips = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const changed = bytes.slice();
        for (const [at, value] of changes) changed[at] = value;
        await outcome(changed);
      }),
      { numRuns: 60, seed: 20_261_121 },
    );
  });

  test.each([
    ['whose pages contain themselves', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'],
    ['without pages', '<< /Type /Pages /Kids [] /Count 0 >>'],
    ['that counts pages it does not have', '<< /Type /Pages /Kids [] /Count 1500 >>'],
    ['with pages that are not there', '<< /Type /Pages /Kids [9 0 R 10 0 R] /Count 2 >>'],
  ])('%s says nothing or is refused', async (_, pages) => {
    const bytes = bytesOf(smallPdf(pages));
    if ((await outcome(bytes)) === 'read') expect((await pdf.read(bytes)).sections).toEqual([]);
  });

  test('that claims more pages than are read is refused by their number', async () => {
    const numbers = Array.from({ length: 2001 }, (_, at) => at + 4);
    const kids = numbers.map((number) => `${number} 0 R`).join(' ');
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>';
    const text = smallPdf(
      `<< /Type /Pages /Kids [${kids}] /Count 2001 >>`,
      numbers.map((number) => `${number} 0 obj ${page} endobj`),
    );
    await expect(pdf.read(bytesOf(text))).rejects.toMatchObject({
      code: 'too-many-pages',
      message: expect.stringContaining('2,001 pages'),
    });
  });
});

describe('a PDF with a page that cannot be read', () => {
  test('is read without it and named to HR by its number', async () => {
    const bytes = bytesOf(
      smallPdf('<< /Type /Pages /Kids [4 0 R 9 0 R] /Count 2 >>', [
        '4 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >> >> endobj',
        `5 0 obj << /Length ${seen.length + 34} >> stream\nBT /F1 11 Tf 72 700 Td (${seen}) Tj ET\nendstream endobj`,
        '6 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
      ]),
    );
    const read = await pdf.read(bytes);
    expect(wordsIn(read)).toContain(seen);
    expect(read.remarks).toEqual([
      {
        code: 'damaged-page',
        message: 'Page 2 is damaged and could not be read; ask the sender for the file again.',
      },
    ]);
  });
});

function smallPdf(pages: string, objects: readonly string[] = []): string {
  return [
    '%PDF-1.7',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    `2 0 obj ${pages} endobj`,
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >> endobj',
    ...objects,
    'trailer << /Root 1 0 R /Size 4 >>',
    'startxref 0',
    '%%EOF',
  ].join('\n');
}
