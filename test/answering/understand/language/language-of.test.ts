import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../../src/answering/understand/language/language-of.ts';

describe('the language of a question', () => {
  test.each([
    ['¿Puedo comprar bitcoin en mi 401(k)?', 'es'],
    ['cuanto puedo poner en bitcoin', 'es'],
    ['préstamos?', 'es'],
    ['Puis-je investir dans l’or ?', 'fr'],
    ["et l'éther ?", 'fr'],
    ['Kann ich in meinem Konto Kryptowährungen halten?', 'de'],
    ['und Ether?', 'de'],
    ['A regra do Departamento do Trabalho já é definitiva?', 'pt'],
    ['Posso comprar bitcoin no meu plano de aposentadoria?', 'pt'],
    ['quanto costa la finestra di intermediazione?', 'it'],
    ['Posso comprare criptovalute nel mio piano?', 'it'],
    ['Czy mogę kupić bitcoin w moim planie?', 'other'],
    ['我可以在401k买比特币吗', 'other'],
    ['Можно ли купить биткоин?', 'other'],
  ])('of "%s" is %s', (text, language) => expect(languageOf(text)).toBe(language));

  test.each([
    'Can I buy bitcoin in my 401(k)?',
    'bitcoin in 401k?',
    'wen vest company $$',
    'got canned lol can i get my $ out',
    'how do i barrow against my acount n wat does it run me',
    'no, the hourly fee',
    'is PE ok',
    'hedge funds?',
    'limits?',
    'Can I buy Los Angeles bonds?',
    'What’s the fee per year?',
    'resume my naïve question',
    'through the window?',
    '5%?',
    '',
  ])('of "%s" is English', (text) => expect(languageOf(text)).toBe('en'));
});
