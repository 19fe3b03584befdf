import { describe, expect, test } from 'vitest';
import { sayingsIn } from '../../../src/answering/authority/overruled.ts';
import { aboutSecurity } from '../../../src/answering/judge/about-security.ts';
import type { Security } from '../../../src/answering/understand/security-asked.ts';
import type { Form } from '../../../src/domain/form.ts';
import type { Block } from '../../../src/domain/passage.ts';
import { builtInAssets } from '../../../src/knowledge/built-in-assets.ts';
import { documentWith, knowledgeOf, passageWith } from '../../support/knowledge.ts';

const coinbase: Security = { kind: 'company_shares', asset: 'crypto', names: ['coinbase'] };
const tesla: Security = { kind: 'ticker', asset: null, names: ['tsla'] };

function said(
  security: Security,
  blocks: readonly (Block | string)[],
  forms: readonly Form[] = [],
): string[] {
  const document = documentWith();
  const knowledge = knowledgeOf([{ document, text: '' }], { assets: builtInAssets });
  const planSays = sayingsIn([{ document, passage: passageWith(blocks) }]);
  return aboutSecurity(security, { planSays, knowledge, aim: () => 0, forms }).map(
    (statement) => statement.text,
  );
}

const lead = 'A share of a company is stock in that company and not crypto.';
const stocks = 'The window allows common stocks listed on a US exchange.';
const miners = 'Shares of companies that mine digital assets are treated as stocks.';
const etfs = 'The window allows exchange-traded funds that invest in bonds.';

describe('shares of a company', () => {
  test('get the plan’s rule for stocks, that for such companies first', () =>
    expect(said(coinbase, [stocks, miners, etfs])).toEqual([miners, stocks]));

  test('are not answered from funds, fund names, the employer’s stock or other companies', () =>
    expect(
      said(coinbase, [
        etfs,
        'The Larch Stock Index Fund may be purchased daily.',
        'You may not buy employer stock.',
        'Shares of companies that own gold are allowed.',
        'It may purchase shares of companies that are not publicly traded.',
      ]),
    ).toEqual([]));

  test('are answered from a row of a table too', () => {
    const row: Block = {
      kind: 'row',
      cells: [
        { column: 'Type', value: 'Common stock' },
        { column: 'Permitted', value: 'Yes' },
      ],
    };
    expect(said(coinbase, [row])).toEqual([
      `${lead} Under "Summary plan description": Type: Common stock; Permitted: Yes.`,
    ]);
  });
});

describe('a fund or contract on a company’s shares', () => {
  const doubled: Security = { kind: 'company_product', asset: 'crypto', names: ['coinbase'] };
  const open =
    'That is no share of the company itself, and the documents found do not say whether it is allowed; this is their rule for such products.';
  const leveraged = 'The window does not allow leveraged products based on a digital asset.';
  const spot = 'The window allows exchange-traded products that hold spot bitcoin.';

  test('gets no rule for stocks and none for the coin, but that for its make first', () => {
    expect(said(doubled, [stocks, miners, etfs, leveraged, spot], ['exchange_traded', 'leveraged'])).toEqual([
      `${open} ${leveraged}`,
      etfs,
    ]);
    expect(said(doubled, [stocks, leveraged, etfs], ['exchange_traded'])).toEqual([`${open} ${etfs}`]);
  });
});

describe('an unknown ticker', () => {
  test('gets the rules for stocks and funds, and is said not to be named', () =>
    expect(said(tesla, [stocks, etfs])).toEqual([
      `The documents found do not name that ticker; this is their rule for such investments. ${stocks}`,
      etfs,
    ]));

  test('that a document names is answered in its words', () =>
    expect(said(tesla, [stocks, 'TSLA may not be bought.'])[0]).toBe('TSLA may not be bought.'));
});
