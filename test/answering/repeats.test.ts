import { describe, expect, test } from 'vitest';
import type { ReadyStatement } from '../../src/answering/ready-statement.ts';
import { withoutRepeats, withoutSaidSentences } from '../../src/answering/repeats.ts';

function said(text: string, source: ReadyStatement['source'] = 'plan'): ReadyStatement {
  return { text, source, evidence: [] };
}

function textsOf(statements: readonly ReadyStatement[]): string[] {
  return statements.map(({ text }) => text);
}

describe('a statement', () => {
  const cap = 'At most 5% of your vested balance may be bitcoin.';

  test('that says what an earlier one of its voice says is left out, unless it always stands', () => {
    const later = said('At most 5% of your vested balance may be in bitcoin.');
    expect(textsOf(withoutRepeats([said(cap), later], new Set()))).toEqual([cap]);
    expect(textsOf(withoutRepeats([said(cap), later], new Set([later.text])))).toHaveLength(2);
    expect(textsOf(withoutRepeats([said(cap), said(cap, 'policy')], new Set()))).toHaveLength(2);
  });

  test('leaves out the sentences that were told, and goes when none is left', () => {
    const more = said(`${cap} The window must be open.`);
    expect(textsOf(withoutSaidSentences([said(cap), more, said(cap)]))).toEqual([
      cap,
      'The window must be open.',
    ]);
  });

  test('keeps a sentence that the next one leans on, and an answer of HR its words', () => {
    const leaning = said(`${cap} It is tested at purchase.`);
    const ofHr = said(`${cap} Ask us.`, 'faq');
    expect(textsOf(withoutSaidSentences([said(cap), leaning, ofHr]))).toEqual([cap, leaning.text, ofHr.text]);
  });
});
