import { describe, expect, test } from 'vitest';
import { renders } from '../../../src/answering/verify/renders.ts';

const limit = 'You may not put more than 5% of your vested balance into bitcoin from January 1, 2027.';

describe('a rendering', () => {
  test.each([
    ['es', 'No puede poner más del 5% de su saldo adquirido en bitcoin desde el 1 de enero de 2027.'],
    ['pt', 'Não pode colocar mais de 5% do seu saldo adquirido em bitcoin a partir de 1 de janeiro de 2027.'],
  ] as const)('that says the same is shown (%s)', (language, rendered) =>
    expect(renders(rendered, limit, language)).toBe(true),
  );

  test.each([
    [
      'another figure',
      'No puede poner más del 25% de su saldo adquirido en bitcoin desde el 1 de enero de 2027.',
    ],
    [
      'another month',
      'No puede poner más del 5% de su saldo adquirido en bitcoin desde el 1 de marzo de 2027.',
    ],
    ['no denial', 'Puede poner más del 5% de su saldo adquirido en bitcoin desde el 1 de enero de 2027.'],
    ['another asset', 'No puede poner más del 5% de su saldo adquirido en oro desde el 1 de enero de 2027.'],
    [
      'another route',
      'No puede poner más del 5% de su saldo en la ventana de corretaje desde el 1 de enero de 2027.',
    ],
    ['advice', 'No debería poner más del 5% de su saldo adquirido en bitcoin desde el 1 de enero de 2027.'],
    [
      'a ticker',
      'No puede poner más del 5% de su saldo adquirido en bitcoin IBIT desde el 1 de enero de 2027.',
    ],
    ['much of its own', 'No crea nada de esto: llame mañana al vendedor 5% simpático 1 enero 2027.'],
    [
      'a second sentence',
      `No puede poner más del 5% de su saldo adquirido en bitcoin desde el 1 de enero de 2027. ${'Llame. '.repeat(20)}`,
    ],
    ['nothing', ''],
  ])('with %s is not', (_, rendered) => expect(renders(rendered, limit, 'es')).toBe(false));

  test.each([
    [
      'es',
      'You may not buy bitcoin through the core menu.',
      'No puede comprar bitcoin a través del menú principal.',
    ],
    [
      'es',
      'You can buy bitcoin and ether but solana is not allowed.',
      'Puede comprar bitcoin y ether pero solana no está permitido.',
    ],
    ['es', 'You must keep $1,000 in the core menu.', 'Debe mantener $1,000 en el menú principal.'],
    ['es', 'The proposed rule is not final.', 'La regla propuesta no es definitiva.'],
    [
      'fr',
      'You may not buy bitcoin through the brokerage window.',
      'Vous ne pouvez pas acheter de bitcoin par la fenêtre de courtage.',
    ],
    ['fr', 'The plan does not offer crypto.', 'Le plan n’offre pas de crypto.'],
    [
      'de',
      'The plan offers bitcoin through the brokerage window.',
      'Der Plan bietet Bitcoin über das Brokerage-Fenster an.',
    ],
    [
      'pt',
      'You can buy bitcoin through the brokerage window.',
      'Você pode comprar bitcoin pela janela de corretagem.',
    ],
    [
      'it',
      'You can buy bitcoin through the brokerage window.',
      'Puoi acquistare bitcoin tramite la finestra di intermediazione.',
    ],
  ] as const)('in its words and order is shown (%s: %s)', (language, english, rendered) =>
    expect(renders(rendered, english, language)).toBe(true),
  );

  test.each([
    [
      'es',
      'You may not buy shares of leveraged funds.',
      'No se preocupe: puede comprar acciones de fondos apalancados.',
    ],
    [
      'es',
      'You may not buy shares of leveraged funds.',
      'No se preocupe puede comprar acciones de fondos apalancados.',
    ],
    [
      'es',
      'The plan does not offer bitcoin through the core menu.',
      'El plan ofrece bitcoin en el menú principal, no lo dude.',
    ],
    [
      'es',
      'The plan does not offer bitcoin through the core menu.',
      '¿Por qué no? El plan ofrece bitcoin en el menú principal.',
    ],
    [
      'es',
      'You can buy bitcoin and ether but solana is not allowed.',
      'Puede comprar solana y ether pero bitcoin no está permitido.',
    ],
    [
      'es',
      'The fee is $25 for transfers and $60 for the account.',
      'La tarifa es $60 por transferencias y $25 por la cuenta.',
    ],
    [
      'es',
      'Bitcoin may be sold, and may not be bought.',
      'Bitcoin puede ser comprado, y no puede ser vendido.',
    ],
    [
      'es',
      'The proposed rule would let plans offer bitcoin.',
      'La regla permite a los planes ofrecer bitcoin.',
    ],
    ['es', 'You must keep $1,000 in the core menu.', 'Puede mantener $1,000 en el menú principal.'],
    ['es', 'Only spot bitcoin products may be bought.', 'Productos de bitcoin al contado pueden comprarse.'],
    [
      'es',
      'Before January 1, 2027, you may buy bitcoin.',
      'Después del 1 de enero de 2027 puede comprar bitcoin.',
    ],
    [
      'fr',
      'You may not buy leveraged funds.',
      'Pas de souci: vous pouvez acheter des fonds à effet de levier.',
    ],
    ['de', 'You may not buy leveraged funds.', 'Kein Problem: Sie dürfen leveraged Fonds kaufen.'],
  ] as const)('that turns it round is not (%s: %s, "%s")', (language, english, rendered) =>
    expect(renders(rendered, english, language)).toBe(false),
  );

  test('in a language nothing is known of is not', () => {
    expect(renders('5% 1 2027', limit, 'other')).toBe(false);
    expect(renders(limit, limit, 'en')).toBe(false);
  });
});
