import { describe, expect, test } from 'vitest';
import { readsAsEnglish } from '../../../src/adapters/models/reads-as-english.ts';

describe('what reads as English', () => {
  test.each([
    'You may put at most 5% of your vested balance into spot bitcoin ETPs.',
    'The plan does not offer private equity on its core menu.',
    'Brokerage window fee: $50 a year.',
    'Executive Order 14330 asks the Department of Labor to review its guidance.',
    'Spot bitcoin and ether ETPs listed in the US are allowed, but coins held directly are not.',
    '5%',
  ])('%s', (text) => {
    expect(readsAsEnglish(text)).toBe(true);
  });
});

describe('what does not', () => {
  test.each([
    'Su plan permite invertir en criptomonedas hasta un cinco por ciento de su saldo.',
    'Ihr Plan erlaubt höchstens fünf Prozent Ihres Guthabens in Bitcoin, alles andere nicht.',
    'Votre régime autorise au plus cinq pour cent de votre solde en bitcoins.',
    'O seu plano permite investir no máximo cinco por cento do saldo em bitcoin.',
    'План разрешает не более пяти процентов.',
    '您的计划允许投资比特币。',
    'خطتك تسمح بخمسة بالمئة.',
  ])('%s', (text) => {
    expect(readsAsEnglish(text)).toBe(false);
  });
});
