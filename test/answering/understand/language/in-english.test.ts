import { describe, expect, test } from 'vitest';
import { glossaryOf } from '../../../../src/answering/understand/language/glossary.ts';
import { inEnglish } from '../../../../src/answering/understand/language/in-english.ts';
import { glossaryLanguages } from '../../../../src/answering/understand/language/language.ts';
import { read } from '../reading.ts';

describe('the key terms of a question', () => {
  test.each([
    ['es', '¿Cuánto cuesta un préstamo nuevo?', 'what is the fee for loan new?'],
    ['fr', 'Puis-je investir dans l’or ?', 'can I invest in gold?'],
    ['de', 'Wann habe ich vollen Anspruch auf den Arbeitgeberbeitrag?', 'when fully vested employer match?'],
    ['pt', 'Posso comprar bitcoin no meu plano?', 'can I buy bitcoin in my plan?'],
    ['es', '¿Es obligatorio ofrecer cripto?', 'required offer crypto?'],
    ['it', 'Posso vendere il mio fondo?', 'can I sell my fund?'],
  ] as const)('are put into English from %s', (language, question, english) =>
    expect(inEnglish(question, language)).toBe(english),
  );

  test('keep names, figures and words that are not known', () =>
    expect(inEnglish('¿Cuánto cobra Harborline por $1,000 de trámites en 2027?', 'es')).toBe(
      'what is the fee for Harborline $1,000 trámites in 2027?',
    ));

  test.each(glossaryLanguages)('are met in the plural and without accents: %s', (language) => {
    const { english } = glossaryOf(language);
    expect([...english.values()]).toContain('loan');
    expect([...english.keys()].every((key) => key === key.normalize('NFD').replaceAll(/\p{M}/gu, ''))).toBe(
      true,
    );
  });
});

describe('a question in another language is understood like the same in English', () => {
  test.each([
    ['¿Puedo comprar bitcoin en mi 401(k)?', { assets: ['crypto'], language: 'es' }],
    [
      'Kann ich Private-Equity über das Brokerage-Fenster kaufen?',
      { assets: ['private-equity'], routes: ['brokerage_window'] },
    ],
    ['Devrais-je acheter de l’or ?', { assets: ['commodities'], asksForAdvice: true }],
    ['Qual é o meu saldo?', { refusal: 'account_data' }],
    ['Posso comprare bitcoin l’anno prossimo?', { assets: ['crypto'], day: '2027-01-01' }],
    ['¿La orden ejecutiva obliga a mi plan a ofrecer bitcoin?', { takesPolicyAsReason: true }],
  ])('%s', (question, means) => expect(read(question)).toMatchObject({ asked: question, ...means }));

  test('in a thread too', () => {
    const thread = ['¿Puedo comprar bitcoin?'];
    expect(read('¿y éter?', { thread })).toMatchObject({
      isFollowUp: true,
      assets: ['crypto'],
      language: 'es',
    });
    expect(read('¿y la comisión?', { thread })).toMatchObject({ assets: ['crypto'], detail: 'fee' });
  });
});
