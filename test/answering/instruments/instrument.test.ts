import { describe, expect, test } from 'vitest';
import {
  type Instrument,
  instrumentsAsked,
  isWholeClass,
} from '../../../src/answering/instruments/instrument.ts';
import { builtInAssets } from '../../../src/knowledge/built-in-assets.ts';
import { read } from '../understand/reading.ts';

/** The instruments of the one asset class a question names. */
function asked(question: string): Instrument[] {
  const { assets, assetWords, forms } = read(question);
  return assets.flatMap((asset) => instrumentsAsked(asset, { assetWords, forms }, builtInAssets));
}

function shown(question: string): string[] {
  return asked(question).map(({ member, forms }) => [member?.[0] ?? 'any', ...[...forms].sort()].join(' '));
}

describe('an instrument', () => {
  test.each([
    ['Can I buy solana?', ['solana']],
    ['Can I buy bitcoin and ether?', ['bitcoin', 'ether']],
    ['Can I buy IBIT?', ['bitcoin exchange_traded spot']],
    ['Can I buy BITO?', ['bitcoin exchange_traded futures']],
    ['Is GLD allowed?', ['gold exchange_traded spot']],
    ['Can I buy VNQ?', ['any exchange_traded reit']],
    ['Can I buy gold bars?', ['gold direct']],
    ['Can I buy a non-traded REIT?', ['any reit unlisted']],
    ['Can I hold bitcoin directly or in an ETF?', ['bitcoin direct', 'bitcoin exchange_traded']],
  ])('is read from "%s"', (question, instruments) => expect(shown(question)).toEqual(instruments));

  test('is the whole class when neither member nor form is named', () => {
    expect(asked('Can I buy crypto?').every(isWholeClass)).toBe(true);
    expect(asked('Can I invest in a hedge fund?').every(isWholeClass)).toBe(true);
    expect(asked('Can I buy bitcoin?').some(isWholeClass)).toBe(false);
  });

  test('of an asset class that HR added has no members', () => {
    const words = { assetWords: ['fine art'], forms: [] };
    expect(instrumentsAsked('collectibles', words, builtInAssets)).toEqual([
      { asset: 'collectibles', member: null, forms: new Set() },
    ]);
  });

  test('keeps its form and changes its member in a follow-up', () => {
    const { assetWords, forms } = read('and ether?', { thread: ['Can I buy a bitcoin futures ETF?'] });
    expect(instrumentsAsked('crypto', { assetWords, forms }, builtInAssets)[0]?.member?.[0]).toBe('ether');
    expect(read('and through the window?', { thread: ['Can I buy a bitcoin futures ETF?'] }).forms).toContain(
      'futures',
    );
  });
});
