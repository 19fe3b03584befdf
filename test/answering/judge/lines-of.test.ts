import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/answering/judge/lines-of.ts';
import type { Block } from '../../../src/domain/passage.ts';
import { passageWith } from '../../support/knowledge.ts';

const item = (text: string): Block => ({ kind: 'item', text });

describe('a line', () => {
  test('is a sentence of a paragraph, or an item with the sentence that announces it', () => {
    const lines = linesOf(
      passageWith(['Bonds are held. The following may not be held:', item('gold;'), item('stamps')]),
    );
    expect(lines.map(({ text, isRefusal }) => ({ text, isRefusal }))).toEqual([
      { text: 'Bonds are held.', isRefusal: false },
      { text: 'The following may not be held: gold.', isRefusal: true },
      { text: 'The following may not be held: stamps.', isRefusal: true },
    ]);
  });

  test('stands under its heading where nothing announces it', () => {
    const headings = ['Addendum', 'Ineligible investments'];
    const [line] = linesOf(passageWith([item('Ether and funds that hold it')], { headings }));
    expect(line).toEqual({
      text: 'Under "Ineligible investments": Ether and funds that hold it.',
      own: 'Ether and funds that hold it',
      isAboutAccess: true,
      isRefusal: true,
    });
  });

  test('that is a whole sentence needs nothing before it', () => {
    const [line] = linesOf(passageWith([item('The window allows bonds.')]));
    expect(line?.text).toBe('The window allows bonds.');
  });
});
