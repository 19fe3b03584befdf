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

  test('in a language nothing is known of is not', () => {
    expect(renders('5% 1 2027', limit, 'other')).toBe(false);
    expect(renders(limit, limit, 'en')).toBe(false);
  });
});
