import * as fc from 'fast-check';
import { answerReply } from './replies.ts';

const fragments = fc.constantFrom(
  '<at>everyone</at>',
  '<img src="https://evil.example/beacon">',
  '![x](https://evil.example/beacon)',
  '[Payroll](https://evil.example)',
  '[x][r]\n\n[r]: https://evil.example',
  '<https://evil.example>',
  'https://evil.example/a_b_c',
  'www.evil.example',
  'javascript:alert(1)',
  '[1]',
  '[ 2 ]',
  '[21]',
  '\n\n# Heading\n\n- item\n\n1. first\n\n> quote\n\n```\ncode\n```\n',
  '**bold** _it_ ~~no~~ `code` ||x||',
  '| a | b |\n| - | - |\n| c | d |',
  '---',
  '===',
  '{{template}} ${x}',
  '&lt;at&gt; &#91;3&#93; &amp;',
  '\\[4\\]',
  '\u202Egnp.exe',
  '\u0000\u001B[31m',
  '\uD800',
);
const hostile = fc
  .array(fc.oneof(fragments, fc.string({ unit: 'binary', maxLength: 40 }), fc.lorem()), { maxLength: 6 })
  .map((parts) => parts.join(' '));

const hostileCitation = fc.record({
  n: fc.integer({ min: 1, max: 30 }),
  path: fc.constant('plans/x/a.md'),
  title: hostile,
  locator: hostile,
  source: fc.constantFrom('plan' as const, 'policy' as const, 'faq' as const),
  status: fc.constantFrom(null, 'proposed', 'in_force'),
  date: fc.constantFrom(null, '2026-01-01'),
  url: fc.oneof(
    fc.constant(null),
    fc.webUrl(),
    hostile,
    hostile.map((end) => `https://hr.example/${end}`),
  ),
  quote: hostile,
});

/** An answer whose every word, number and address may be an attack. */
export const hostileReply = fc
  .record({
    citations: fc.uniqueArray(hostileCitation, { selector: ({ n }) => n, maxLength: 30 }),
    texts: fc.array(hostile, { maxLength: 8 }),
    numbers: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }),
    name: hostile,
  })
  .map(({ citations, texts, numbers, name }) =>
    answerReply(
      {
        contacts: [name],
        assetNames: { crypto: name },
        choices: [{ id: 'p', name, contact: null, recordkeeper: null, members: [] }],
      },
      { citations, statements: texts.map((text) => ({ text, source: 'plan', citations: numbers })) },
    ),
  );
