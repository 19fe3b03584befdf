import { describe, expect, test } from 'vitest';
import { whyNotText } from '../../src/knowledge/why-not-text.ts';

const western = Buffer.from('Gebühren für Anleger', 'latin1');

describe('a text file of another encoding', () => {
  test('is said to look Western when it does, with how to save it', () => {
    expect(whyNotText(western, '.txt')).toBe(
      'This file is saved in an older Western encoding (Windows-1252 or Latin-1), in which letters can be mistaken; save it again as UTF-8: in Notepad with Save As, Encoding, "UTF-8"; in Word as Plain Text with "Unicode (UTF-8)".',
    );
    expect(whyNotText(western, '.csv')).toContain('in Excel with Save As, "CSV UTF-8 (Comma delimited)"');
    expect(whyNotText(western, '.html')).toContain('Web Options, Encoding, "Unicode (UTF-8)"');
  });

  test.each([
    ['UTF-16 without a mark', Buffer.from('Fees', 'utf16le')],
    ['bytes Windows-1252 does not know', Buffer.from([0x41, 0x42, 0x43, 0x81])],
    ['more odd letters than plain ones', Buffer.from([0x41, 0xe9, 0xe9])],
  ])('is not called Western when it is %s', (_, bytes) => {
    expect(whyNotText(bytes, '.txt')).toMatch(/^This file is no UTF-8 or UTF-16 text; save it again/u);
  });
});
