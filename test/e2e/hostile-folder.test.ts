import { execFileSync } from 'node:child_process';
import { mkdirSync, openSync, closeSync, ftruncateSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makers } from '../../scripts/make-documents.ts';
import { type Bench, benchWith } from '../cli/sample-folder.ts';
import { makePdf } from '../support/make-pdf.ts';
import { makeZip } from '../support/zip.ts';

const made = {
  title: 'Fee notice',
  sections: [{ heading: 'Fees', paragraphs: ['The annual fee is $40.', 'It is due in May.'] }],
  table: { columns: ['Fund', 'Expense ratio'], rows: [['Alder Fund', '0.45%']] },
};

/** A page whose content is a few hundred KB packed and hundreds of MB unpacked. */
function pdfBomb(operators: string, megabytes: number): Buffer {
  const content = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, operators), { level: 9 });
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    null,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(
      object === null
        ? Buffer.concat([
            Buffer.from(`${at + 1} 0 obj\n<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
            content,
            Buffer.from('\nendstream\nendobj\n'),
          ])
        : Buffer.from(`${at + 1} 0 obj\n${object}\nendobj\n`),
    );
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

const wordParts = (document: string, ...more: { name: string; content: Buffer }[]): Buffer =>
  makeZip([
    {
      name: '[Content_Types].xml',
      content: Buffer.from(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      ),
    },
    { name: 'word/document.xml', content: Buffer.from(document) },
    ...more,
  ]);

type Content = string | Uint8Array | Promise<Uint8Array>;

/** Each file with the code of the finding it must give. */
const hostile: Record<string, [content: Content, code: string]> = {
  'junk.pdf': [Buffer.from('\x00\x01\x02 junk'.repeat(50), 'latin1'), 'wrong-extension|not-a-pdf'],
  'page.pdf': ['<!doctype html><p>The plan allows crypto.</p>', 'wrong-extension'],
  'word.pdf': [makers['.docx'](made), 'wrong-extension'],
  'picture.pdf': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'wrong-extension'],
  'cut.pdf': [makers['.pdf'](made).then((bytes) => bytes.subarray(0, 300)), 'damaged'],
  'locked.pdf': [makePdf((pdf) => void pdf.text('Locked.'), { userPassword: 'larch' }), 'password-protected'],
  'scanned.pdf': [makePdf((pdf) => void pdf.rect(10, 10, 200, 200).fill('#333333')), 'scanned|empty'],
  'spaces-bomb.pdf': [pdfBomb(' ', 300), 'too-much-memory|too-slow|damaged|scanned|empty'],
  'text-bomb.pdf': [pdfBomb('BT /F1 9 Tf (Crypto is allowed. ) Tj ET\n', 200), 'too-much-memory|too-slow'],
  'cut.docx': [makers['.docx'](made).then((bytes) => bytes.subarray(0, 2000)), 'damaged'],
  'bomb.docx': [
    wordParts('<x/>', { name: 'word/media.xml', content: Buffer.alloc(120 * 1024 * 1024, ' ') }),
    'unpacks-too-large',
  ],
  'climbing.docx': [wordParts('<x/>', { name: '../../evil.xml', content: Buffer.from('x') }), 'damaged'],
  'laughing.docx': [
    wordParts(
      '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
    ),
    'entities',
  ],
  'nested.docx': [
    wordParts('<x/>', { name: 'word/inner.zip', content: makeZip([]) }),
    'archive-inside|damaged',
  ],
  'old.docx': [
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    'old-office-format',
  ],
  'locked.xlsx': [
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(64),
    ]),
    'password-protected',
  ],
  'text.xlsx': ['Fund,Fee\nAlder,1%', 'wrong-extension'],
  'word.xlsx': [makers['.docx'](made), 'wrong-extension'],
  'cut.xlsx': [makers['.xlsx'](made).then((bytes) => bytes.subarray(0, 900)), 'damaged'],
  'huge.csv': [`Fund,Fee\n${'Alder,1%\n'.repeat(120_000)}`, 'too-long'],
  'latin.csv': [Buffer.from('Fund,Fee\nCaf\xE9,1%\n', 'latin1'), 'unreadable'],
  'program.md': [Buffer.from('7f454c4602010100', 'hex'), 'unreadable|wrong-extension'],
  'really-a.pdf.md': ['%PDF-1.7 x', 'wrong-extension'],
  'utf16-without-mark.txt': [Buffer.from('The plan allows it.', 'utf16le'), 'unreadable'],
  'overlong.md': [Buffer.from([0x41, 0xc0, 0xaf, 0x42]), 'unreadable'],
  'code.md': ['---js\nmodule.exports = process.exit(1)\n---\nx', 'front-matter'],
  'open.md': ['---\nkind: spd\nText.', 'front-matter'],
  'twice.md': ['---\nkind: spd\nkind: smm\n---\nText.', 'yaml-syntax'],
  'aliases.md': ['---\ntitle: &a x\nurl: *a\n---\nText.', 'yaml-alias'],
  'month-13.md': ['---\neffective: 2026-13-01\n---\nText.', 'wrong-value'],
  'draft-ish.md': ['---\ndraf: true\n---\nText.', 'unknown-key'],
  'kind.md': ['---\nkind: brochure\n---\nText.', 'wrong-value'],
  'backwards.md': ['---\neffective: 2026-02-01\nuntil: 2026-01-01\n---\nText.', 'dates'],
  'empty.docx': ['', 'empty'],
  'empty.txt': [' \n\t\n', 'empty'],
  'only-script.html': ['<script>steal()</script>', 'empty'],
  'deep.html': [`${'<div>'.repeat(50_000)}x`, 'unreadable|too-slow'],
  'one-line.md': ['word '.repeat(2_000_000), 'too-long'],
  'quotes.md': [`${'>'.repeat(20_000)} x`, 'unreadable|too-slow|too-much-memory'],
  'macro.docm': ['PK', 'not-read'],
  'side.pdf.yaml': ['title: [', 'lonely-sidecar'],
};

/** What only a file system can hold. */
function addOddities({ folder: { root } }: Bench): void {
  const plan = join(root, 'knowledge/plans/larch');
  symlinkSync('/etc/passwd', join(plan, 'link.md'));
  symlinkSync(root, join(plan, 'loop'));
  execFileSync('mkfifo', [join(plan, 'pipe.md')]);
  mkdirSync(join(plan, 'folder.pdf'));
  const large = openSync(join(plan, 'large.txt'), 'w');
  ftruncateSync(large, 51 * 1024 * 1024);
  closeSync(large);
}

const oddities: Record<string, string> = {
  'link.md': 'link',
  loop: 'link',
  'pipe.md': 'no-file',
  'large.txt': 'too-large',
  'a\uFFFDb.md': 'bad-name',
};

const good: Record<string, Content> = {
  'good.pdf': makers['.pdf'](made),
  'good.docx': makers['.docx'](made),
  'good.xlsx': makers['.xlsx'](made),
  'good.csv': makers['.csv'](made),
  'good.html': makers['.html'](made),
  'bom.md': `\uFEFF---\r\nkind: notice\r\n---\r\nThe annual fee is $40.\r\n`,
  'carriage-returns.txt': 'FEES\rThe annual fee is $40.\r',
  'utf16.txt': Buffer.from('\uFEFFFees\n\nThe annual fee is $40.', 'utf16le'),
};

const checked = z.object({
  findings: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
});
const ingested = z.object({
  documents: z.number(),
  heldBack: z.array(z.object({ path: z.string(), reason: z.string() })),
});

describe('a folder of hostile and malformed files', () => {
  test(
    'is read to the end: each is named in plain words, and the good ones are served',
    { timeout: 180_000 },
    async () => {
      const bench = benchWith();
      const put = async (name: string, content: Content): Promise<void> =>
        void bench.folder.write(`knowledge/plans/larch/${name}`, await content);
      for (const [name, [content]] of Object.entries(hostile)) await put(name, content);
      for (const [name, content] of Object.entries(good)) await put(name, content);
      await put('a\u202Eb.md', 'Text.');
      addOddities(bench);
      const before = process.memoryUsage().rss;

      const { code, out, err } = await bench.command(['ingest', '--json']);
      expect([code, err]).toEqual([0, '']);
      const { documents, heldBack } = ingested.parse(JSON.parse(out));
      expect(documents).toBe(3 + Object.keys(good).length);
      for (const { reason } of heldBack) expect(reason).toMatch(/^[A-Z"“].*[.?”]$/su);
      expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 * 1024);

      const lint = await bench.command(['check', '--json']);
      const { findings } = checked.parse(JSON.parse(lint.out));
      const codes = new Map<string, string[]>();
      for (const { path, code: found } of findings) {
        const name = path.replace('plans/larch/', '');
        codes.set(name, [...(codes.get(name) ?? []), found]);
      }
      const wanted = {
        ...Object.fromEntries(Object.entries(hostile).map(([name, [, one]]) => [name, one])),
        ...oddities,
      };
      expect(Object.keys(wanted).length).toBeGreaterThanOrEqual(40);
      const wrong = Object.entries(wanted)
        .filter(([name, allowed]) => !(codes.get(name) ?? []).some((one) => allowed.split('|').includes(one)))
        .map(
          ([name, allowed]) =>
            `${name}: wanted ${allowed}, got ${(codes.get(name) ?? ['nothing']).join(', ')}`,
        );
      expect(wrong).toEqual([]);
    },
  );

  test('from Word without headings or words is told as empty', async () => {
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('')] }] }));
    const bench = benchWith();
    bench.folder.write('knowledge/plans/larch/blank.docx', bytes);
    const { out } = await bench.command(['ingest', '--json']);
    expect(ingested.parse(JSON.parse(out)).heldBack).toEqual([
      { path: 'plans/larch/blank.docx', reason: 'No text was found in this file.' },
    ]);
  });
});
