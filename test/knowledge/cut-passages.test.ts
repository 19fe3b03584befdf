import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, type Passage, textOf } from '../../src/domain/passage.ts';
import type { Section } from '../../src/domain/ports/document-format.ts';
import { cutPassages } from '../../src/knowledge/cut-passages.ts';

function text(words: number, end = '.'): Block {
  return { kind: 'paragraph', text: `${Array.from({ length: words }, (_, at) => `w${at}`).join(' ')}${end}` };
}

function item(words: string): Block {
  return { kind: 'item', text: words };
}

function row(...values: string[]): Block {
  return { kind: 'row', cells: values.map((value, at) => ({ column: `c${at}`, value })) };
}

function cut(...sections: Section[]): Passage[] {
  return cutPassages('plans/larch/spd.md', 'Plan', { title: null, sections });
}

function wordsIn(passage: Passage | undefined): number {
  return (passage?.blocks ?? []).map(textOf).join(' ').split(' ').length;
}

describe('passages', () => {
  test('stand each under one heading path, which is their locator', () => {
    const passages = cut(
      { headings: [], blocks: [text(3)] },
      { headings: ['Fees', 'Window'], blocks: [text(3)] },
    );
    expect(passages.map(({ locator, headings }) => ({ locator, headings }))).toEqual([
      { locator: 'Plan', headings: ['Plan'] },
      { locator: 'Fees > Window', headings: ['Plan', 'Fees', 'Window'] },
    ]);
  });

  test('do not repeat the title where a heading has the same words', () => {
    expect(cut({ headings: ['Plan', 'Fees'], blocks: [text(1)] })[0]).toMatchObject({
      headings: ['Plan', 'Fees'],
      locator: 'Plan > Fees',
    });
  });

  test('are numbered through the document', () => {
    const passages = cut(
      { headings: [], blocks: [text(120), text(120)] },
      { headings: ['B'], blocks: [text(1)] },
    );
    expect(passages.map(({ id, ordinal }) => [id, ordinal])).toEqual([
      ['plans/larch/spd.md#0', 0],
      ['plans/larch/spd.md#1', 1],
      ['plans/larch/spd.md#2', 2],
    ]);
  });

  test('close once they hold a hundred and ten words, at the end of a block', () => {
    const passages = cut({ headings: [], blocks: [text(60), text(60), text(60), text(300), text(5)] });
    expect(passages.map(wordsIn)).toEqual([120, 360, 5]);
  });

  test('keep a line that announces a list together with its first item', () => {
    const passages = cut({ headings: [], blocks: [text(150, ' include:'), item('bitcoin'), item('ether')] });
    expect(passages.map(({ blocks }) => blocks.length)).toEqual([2, 1]);
  });

  test('are one for each row of a large table, which the locator counts', () => {
    const long = 'word '.repeat(60).trim();
    const passages = cut({ headings: ['Fees'], blocks: [text(2), row('A', long), row('B', long), text(2)] });
    expect(passages.map(({ locator, blocks }) => [locator, blocks.length])).toEqual([
      ['Fees', 1],
      ['Fees, row 1', 1],
      ['Fees, row 2', 1],
      ['Fees', 1],
    ]);
  });

  test('keep a small table whole, with the text above it', () => {
    const passages = cut({ headings: ['Fees'], blocks: [text(2), row('A', '1%'), row('B', '2%')] });
    expect(passages.map(({ locator, blocks }) => [locator, blocks.length])).toEqual([['Fees', 3]]);
  });

  test('lose no block and keep their order', () => {
    const block = fc.oneof(
      fc.nat({ max: 200 }).map((words) => text(words + 1)),
      fc.constant(text(3, ':')),
      fc.string({ minLength: 1 }).map(item),
      fc.array(fc.string(), { minLength: 1, maxLength: 3 }).map((cells) => row(...cells)),
    );
    const section = fc.record({
      headings: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
      blocks: fc.array(block, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 5 }), (sections) => {
        const passages = cut(...sections);
        expect(passages.flatMap(({ blocks }) => blocks)).toEqual(sections.flatMap(({ blocks }) => blocks));
        expect(passages.every(({ blocks }) => blocks.length > 0)).toBe(true);
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
      }),
    );
  });
});
