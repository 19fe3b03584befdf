import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disagreementsIn } from '../../../src/answering/authority/disagreements.ts';
import type { Placed } from '../../../src/answering/authority/overruled.ts';
import { sayingOf, saysOtherwise } from '../../../src/answering/authority/says-otherwise.ts';
import type { DocumentKind } from '../../../src/domain/document.ts';
import { documentWith, passageWith } from '../../support/knowledge.ts';

function placed(path: string, text: string, kind: DocumentKind = 'notice', effective = '2026-01-01'): Placed {
  return { document: documentWith({ path, kind, effective }), passage: passageWith([text], { path }) };
}

const fifty = 'The annual brokerage window fee is $50.';
const sixty = 'The annual brokerage window fee is $60.';

describe('two documents', () => {
  test('that neither outranks are found to disagree, each pair once', () => {
    const found = disagreementsIn(
      [placed('a', fifty), placed('b', sixty), placed('c', 'Loans are due.')],
      '2026-11-21',
    );
    expect(found.map(({ one, other }) => [one.document.path, other.document.path])).toEqual([['a', 'b']]);
  });

  test.each([
    ['one outranks the other', placed('b', sixty, 'smm', '2026-02-01')],
    ['they are one document', placed('a', sixty)],
    ['they say the same', placed('b', 'The brokerage window costs $50 a year.')],
  ])('are let be when %s', (_, other) => {
    expect(disagreementsIn([placed('a', fifty), other], '2026-11-21')).toEqual([]);
  });

  test('are found however many other sentences stand around: as when each is held against each', () => {
    const words = ['window', 'brokerage', 'administrative', 'trustee', 'loan', 'wire'];
    const sentence = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([some, fee]) => `The ${some.join(' ')} fee is $${fee}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 12 }), (texts) => {
        const all = texts.map((text, at) => placed(String(at), text));
        const expected = texts.flatMap((one, at) =>
          texts.slice(at + 1).filter((other) => saysOtherwise(sayingOf(one), sayingOf(other))),
        );
        expect(disagreementsIn(all, '2026-11-21')).toHaveLength(expected.length);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
