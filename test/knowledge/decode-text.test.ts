import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/knowledge/decode-text.ts';

function utf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

const text = 'title: Überblick\n“5 %” – ₿ 😀\n';

describe('a text file', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little-endian', utf16(text, 'le')],
    ['UTF-16 big-endian', utf16(text, 'be')],
    ['UTF-8 with CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['UTF-8 with CR only', Buffer.from(text.replaceAll('\n', '\r'))],
    ['UTF-8 with marks apart from their letters', Buffer.from(text.normalize('NFD'))],
    ['UTF-16 with CRLF', utf16(text.replaceAll('\n', '\r\n'), 'le')],
  ])('in %s reads the same', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  test.each([
    ['Latin-1', Buffer.from('Überblick', 'latin1')],
    ['Windows-1252 quotes', Buffer.from([0x93, 0x61, 0x94])],
    ['UTF-16 without a byte order mark', Buffer.from('abc', 'utf16le')],
    ['UTF-16 cut in half', Buffer.from([0xff, 0xfe, 0x61])],
    ['a lone surrogate in UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
    ['a lone surrogate in UTF-8', Buffer.from([0xed, 0xa0, 0x80])],
    ['an overlong slash', Buffer.from([0xc0, 0xaf])],
    ['a NUL', Buffer.from('a\0b')],
    ['a cut character', Buffer.from('₿').subarray(0, 2)],
    ['a PDF', Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
  ])('that is %s is none', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });

  test('may be empty', () => {
    expect(decodeText(Buffer.alloc(0))).toBe('');
  });

  test('of any bytes never throws and never holds a NUL or a carriage return', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(decodeText(bytes) ?? '').not.toMatch(/[\0\r]/u);
      }),
    );
  });
});
