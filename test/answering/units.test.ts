import { describe, expect, test } from 'vitest';
import { unitsOf } from '../../src/answering/units.ts';
import type { Block } from '../../src/domain/passage.ts';
import { passageWith } from '../support/knowledge.ts';

function textsOf(...blocks: (Block | string)[]): string[] {
  return unitsOf(passageWith(blocks)).map(({ text }) => text);
}

function item(text: string): Block {
  return { kind: 'item', text };
}

function row(name: string, ...values: string[]): Block {
  return {
    kind: 'row',
    cells: values.map((value, at) => ({ column: [name, 'Vested'][at] ?? '', value })),
  };
}

describe('the pieces of a passage', () => {
  test('are its sentences, without captions and announcements', () => {
    expect(textsOf('Fees', 'One is due. Two are not.', 'They are:')).toEqual(['One is due.', 'Two are not.']);
  });

  test('have an item that goes on with the line before the list stand with that line', () => {
    expect(textsOf('You may withdraw when:', item('you reach age 73; or'), item('you leave.'))).toEqual([
      'You may withdraw when: you reach age 73.',
      'You may withdraw when: you leave.',
    ]);
  });

  test('have the rows of a table all in one shape', () => {
    expect(textsOf(row('Years', 'Less than 1', '0%'), row('Years', '1', '20%'))).toEqual([
      'Years: Less than 1; Vested: 0%.',
      'Years: 1; Vested: 20%.',
    ]);
    expect(textsOf(row('Fund', 'Gold', '0%'), row('Fund', 'Silver', '20%'))).toEqual([
      'Gold (Vested: 0%).',
      'Silver (Vested: 20%).',
    ]);
  });
});
