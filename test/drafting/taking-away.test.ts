import { describe, expect, it } from 'vitest';
import { builtInAssets } from '../../src/knowledge/built-in-assets.ts';
import { type Claim } from '../../src/drafting/claim.ts';
import { claimsOf } from '../../src/drafting/claims-of.ts';
import { documentWith, passageWith } from '../support/knowledge.ts';

function read(sentence: string): Claim[] {
  const passages = [passageWith([sentence], { headings: ['Notice of changes'] })];
  return claimsOf(documentWith({ title: 'Notice of changes' }), passages, builtInAssets);
}

function inShort(sentence: string): string[] {
  return read(sentence).map(
    ({ offered, newMoney, asset, route, effective }) =>
      `${offered ? (newMoney ? 'yes' : 'closed') : 'no'} ${asset} ${route} ${effective ?? ''}`,
  );
}

describe('a sentence that takes something away', () => {
  it.each([
    ['The brokerage window ceases to offer ether products.', 'no crypto brokerage_window '],
    [
      'On and after June 1, 2026, the brokerage account stops offering gold funds.',
      'no commodities brokerage_window 2026-06-01',
    ],
    [
      'The Plan will cease offering hedge funds in the SDBA on January 15, 2027.',
      'no hedge-funds brokerage_window 2027-01-15',
    ],
    [
      'The right to buy bitcoin funds in the brokerage window ends on August 31, 2026.',
      'no crypto brokerage_window 2026-09-01',
    ],
    [
      'Access to private credit through the managed account will end on December 31, 2026.',
      'no private-credit managed_account 2027-01-01',
    ],
    [
      'The plan will remove the real estate fund from the core menu on March 1, 2027.',
      'no real-estate core_menu 2027-03-01',
    ],
    ['You will no longer be able to hold REITs in the brokerage window.', 'no real-estate brokerage_window '],
    [
      'As of October 1, 2026, crypto is no longer offered through the brokerage window.',
      'no crypto brokerage_window 2026-10-01',
    ],
    ['The Plan is discontinuing the annuity on the core menu.', 'no lifetime-income core_menu '],
    [
      'The core menu will stop accepting contributions to the gold fund on May 1, 2027.',
      'closed commodities core_menu 2027-05-01',
    ],
  ])('%s', (sentence, expected) => {
    expect(inShort(sentence)).toEqual([expected]);
  });
});

describe('a sentence that brings something in', () => {
  it.each([
    [
      'Starting April 1, 2027, the plan adds the Alder Annuity Fund, a lifetime income option, to the core menu.',
      'yes lifetime-income core_menu 2027-04-01',
    ],
    ['A private credit fund is added to the core menu.', 'yes private-credit core_menu '],
    ['The Plan introduces a commodity fund as a choice on the core menu.', 'yes commodities core_menu '],
    [
      'The plan will add a gold fund to the core menu on June 1, 2027.',
      'yes commodities core_menu 2027-06-01',
    ],
  ])('%s', (sentence, expected) => {
    expect(inShort(sentence)).toEqual([expected]);
  });

  it.each([
    'The plan will add a gold fund to the core menu.',
    'The plan will add a gold fund to the core menu on June 1, 2027, subject to approval by the trustees.',
    'Real estate adds risk to a portfolio on the core menu.',
  ])('and one that may only: %s', (sentence) => {
    expect(inShort(sentence)).toEqual([]);
  });
});

it('takes no word that only describes a thing for an offer', () => {
  const sentence =
    'Bars held in a vault, notes offered by dealers and hedge funds are not permitted in the brokerage window.';
  expect(inShort(sentence)).toEqual(['no hedge-funds brokerage_window ']);
});
