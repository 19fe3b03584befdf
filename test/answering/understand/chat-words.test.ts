import { describe, expect, test } from 'vitest';
import { writtenOut } from '../../../src/answering/understand/chat-words.ts';

describe('text speak', () => {
  test.each([
    ['wen can u sell', 'when can you sell'],
    ['wat abt my acount lol', 'what about my account'],
    ['can I get my $ out', 'can I get my money out'],
  ])('"%s" is spelt out: %s', (typed, plain) => expect(writtenOut(typed)).toBe(plain));

  test.each([
    'Can I buy T. Rowe R shares?',
    'R&D and Y-shares',
    'section 4.2(b) of the SPD',
    'a $500 fee',
    "what's the u.s. rule",
    'https://example.com/u/r?n=y',
  ])('"%s" stays as it stands', (text) => expect(writtenOut(text)).toBe(text));
});
