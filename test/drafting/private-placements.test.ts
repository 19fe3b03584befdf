import { describe, expect, it } from 'vitest';
import { builtInAssets } from '../../src/knowledge/built-in-assets.ts';
import type { Claim } from '../../src/drafting/claim.ts';
import { claimsOf } from '../../src/drafting/claims-of.ts';
import type { Block } from '../../src/domain/passage.ts';
import { documentWith, passageWith } from '../support/knowledge.ts';

function read(blocks: readonly (Block | string)[]): Claim[] {
  const passages = [passageWith(blocks, { headings: ['Addendum'] })];
  return claimsOf(documentWith({ title: 'Addendum' }), passages, builtInAssets);
}

function inShort(blocks: readonly (Block | string)[]): string[] {
  return read(blocks).map(
    ({ asset, route, offered, sureness }) => `${offered ? 'yes' : 'no'} ${asset} ${route} ${sureness}`,
  );
}

const refused = ['no private-equity brokerage_window likely', 'no private-credit brokerage_window unsure'];

describe('private placements', () => {
  it.each([
    'Private placements are not permitted in the brokerage window.',
    'You may not hold options or private placements in the self-directed brokerage account.',
    'The brokerage window excludes any private placement.',
    'Shares held directly, leveraged products and private placements are not permitted in the brokerage window.',
  ])('are private equity, and perhaps private credit: %s', (sentence) => {
    expect(inShort([sentence])).toEqual(refused);
  });

  it('are so in a list too', () => {
    const blocks: (Block | string)[] = [
      'The following may not be bought in the brokerage window:',
      { kind: 'item', text: 'private placements' },
    ];
    expect(inShort(blocks)).toEqual(refused);
  });

  it('mean no more than the asset classes named beside them', () => {
    expect(inShort(['The brokerage window does not allow private placements of private credit.'])).toEqual([
      'no private-credit brokerage_window likely',
    ]);
  });

  it('bound what is offered the same way', () => {
    const blocks = [
      'The brokerage window allows listed private equity funds.',
      'Private placements are not permitted in the brokerage window.',
    ];
    const [offer] = read(blocks);
    expect(offer).toMatchObject({ asset: 'private-equity', offered: true, excludes: ['Private placements'] });
  });
});
