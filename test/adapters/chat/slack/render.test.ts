import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leftOut,
  renderNote,
  renderOutline,
  type SlackMessage,
} from '../../../../src/adapters/chat/slack/render.ts';
import { type Outline, outlineOf } from '../../../../src/domain/outline.ts';
import { shownText, whatIsWrong } from '../../../stand-ins/slack/check-message.ts';
import { answerReply } from './answers.ts';

const thread = '1795200000.000100';
const hostile = [
  '<!channel>',
  '<!here>',
  '<!everyone>',
  '<@U1>',
  '<#C1|x>',
  '<!subteam^S1>',
  '<!date^1^{date}^https://evil.example|now>',
  '<https://evil.example|Payroll>',
  '[a](https://evil.example)',
  '![](https://evil.example/x.png)',
  '*bold* _it_ ~no~ `code`',
  '```',
  '> quote',
  '@channel',
  '@here',
  '@everyone',
  '&lt;!channel&gt;',
  ':smile:',
  '\u202eevil',
  '\u0000\u001b[31m',
  '\ud800',
  'javascript:alert(1)',
];

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom(...hostile),
  fc.string({ minLength: 1_000, maxLength: 5_000 }),
);
const url = fc.oneof(
  fc.constant(null),
  fc.webUrl(),
  fc.constantFrom(
    'https://larch.example/spd',
    'javascript:alert(1)',
    'https://good@evil.example',
    'https://x.example/|<!channel>',
    'https:// no',
  ),
);
const source = fc.record({
  n: fc.integer({ min: 1, max: 40 }),
  title: words,
  locator: words,
  detail: words,
  quote: words,
  url,
});
const line = fc.record({
  text: words,
  citations: fc.array(fc.integer({ min: 1, max: 45 }), { maxLength: 6 }),
});
const section = fc.record({ title: fc.option(words), lines: fc.array(line, { maxLength: 12 }) });
const outlines: fc.Arbitrary<Outline> = fc.record({
  headlines: fc.array(words, { maxLength: 6 }),
  about: fc.option(words),
  sections: fc.array(section, { maxLength: 30 }),
  sources: fc.uniqueArray(source, { maxLength: 40, selector: (each) => each.n }),
  closing: fc.array(words, { maxLength: 6 }),
  choices: fc.array(fc.record({ id: fc.string({ minLength: 1 }), name: words }), { maxLength: 30 }),
});

const empty: Outline = { headlines: [], about: null, sections: [], sources: [], closing: [], choices: [] };

/** Every value of `key` anywhere in the blocks. */
function all(value: unknown, key: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => all(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...all(inner, key),
  ]);
}

function shown(message: SlackMessage): string {
  return shownText(message.blocks);
}

describe('A rendered answer', () => {
  it('puts the verdict first, then what the plan says, the news apart, sources and whom to ask', () => {
    const message = renderOutline(outlineOf(answerReply()), thread);
    expect(message.blocks?.map(shownText)).toEqual([
      'Crypto: available through the brokerage window\nLarch 401(k) Plan, as of November 21, 2026',
      'What your plan saysThe brokerage window takes spot bitcoin products. [1]',
      'What the law and the news sayAn order asks agencies to look again. (in force, August 7, 2025) [2]',
      'Sources[1] Brokerage addendum, p. 3 (January 1, 2026)shares of US-listed spot bitcoin products' +
        '[2] Executive order, Section 3 (in force, August 7, 2025)The Secretary shall look again',
      'To ask a person: Benefits Desk, 555-0100.',
      'I am an AI system. I explain plan documents and give no advice; the official plan document governs.',
    ]);
    expect(message.text.split('\n')[0]).toBe('Crypto: available through the brokerage window');
  });

  it('links a number and a title to the address of the source, and only to that', () => {
    const { blocks } = renderOutline(outlineOf(answerReply()), thread);
    expect(all(blocks, 'url')).toEqual([
      'https://www.federalregister.gov/order',
      'https://www.federalregister.gov/order',
    ]);
    expect(JSON.stringify(blocks)).toContain(
      '{"type":"link","url":"https://www.federalregister.gov/order","text":"[2]"}',
    );
    expect(JSON.stringify(blocks)).toContain('{"type":"text","text":"[1]"}');
  });

  it('says so when the rest was left out, and cuts between lines', () => {
    const lines = Array.from({ length: 60 }, (_, at) => ({
      text: `Line ${at} ${'word '.repeat(80)}`.trim(),
      citations: [],
    }));
    const message = renderOutline(
      { ...empty, sections: [{ title: 'Long', lines }], closing: ['Ask HR.'] },
      thread,
    );
    expect(shown(message)).toContain(leftOut);
    expect(shown(message)).toContain('Ask HR.');
    expect(message.text).toContain('Line 0');
    const kept = lines.filter(({ text }) => shown(message).includes(text));
    expect(kept.length).toBeGreaterThan(20);
    expect(lines.slice(0, kept.length)).toEqual(kept);
    expect(shown(message)).not.toContain(`Line ${kept.length} `);
  });

  it('does not say so when all is there', () => {
    expect(shown(renderOutline(outlineOf(answerReply()), thread))).not.toContain(leftOut);
  });

  it.each(hostile)('shows %j as it is, in blocks, and harmless in the fallback', (text) => {
    const message = renderOutline(
      {
        ...empty,
        headlines: [text],
        about: text,
        sections: [{ title: text, lines: [{ text, citations: [] }] }],
      },
      thread,
    );
    expect(all(message.blocks, 'url')).toEqual([]);
    expect(JSON.stringify(message.blocks)).not.toMatch(/mrkdwn|"user"|"broadcast"|"usergroup"|"channel"/);
    expect(message.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)|@(?:channel|here|everyone)/);
  });

  it('holds for any outline what Slack and we ask of a message', () => {
    fc.assert(
      fc.property(outlines, (outline) => {
        const message = renderOutline(outline, thread);
        expect(whatIsWrong({ ...message })).toBeNull();
        expect(message.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)|@(?:channel|here|everyone)\b/i);
        expect(message.text.length).toBeLessThanOrEqual(3_900);
        expect(all(message.blocks, 'type')).not.toContain('mrkdwn');
        const urls = new Set(
          outline.sources.flatMap((each) =>
            each.url !== null && URL.canParse(each.url) ? [new URL(each.url).href] : [],
          ),
        );
        for (const link of all(message.blocks, 'url')) {
          expect(urls).toContain(link);
          expect(link).toMatch(/^https:\/\/[^@/]*\//);
        }
        // oxlint-disable-next-line no-control-regex -- none may be left
        expect(shown(message)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
        expect(shown(message).isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives every citation a source, for any outline', () => {
    const said = fc.record({
      text: fc.constant('A line.'),
      citations: fc.array(fc.integer({ min: 1, max: 45 })),
    });
    const citing = outlines.chain((outline) =>
      fc
        .array(said, { maxLength: 30 })
        .map((lines) => ({ ...outline, sections: [{ title: null, lines }], headlines: [], about: null })),
    );
    fc.assert(
      fc.property(citing, (outline) => {
        const { blocks = [] } = renderOutline(outline, thread);
        const lists = all(blocks, 'elements')
          .flat()
          .filter((each) => isList(each));
        const cited = [...shownText(lists).matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
        const known = new Set(outline.sources.map((each) => each.n));
        const openings = new Set(all(blocks, 'elements').flat().flatMap(sourceNumber));
        for (const n of cited) {
          expect(known).toContain(n);
          expect(openings).toContain(n);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('A rendered note', () => {
  it('is escaped text, for any words', () => {
    fc.assert(
      fc.property(words, (text) => {
        const message = renderNote(text);
        expect(message.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
        expect(message.text.length).toBeLessThanOrEqual(3_900);
      }),
    );
  });
});

function isList(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'rich_text_list';
}

/** The number a line of the list of sources opens with. */
function sourceNumber(value: unknown): number[] {
  if (typeof value !== 'object' || value === null || !('elements' in value) || !Array.isArray(value.elements))
    return [];
  const match = /^\[(\d+)\] $/.exec(shownText(value.elements[0]));
  return match ? [Number(match[1])] : [];
}
