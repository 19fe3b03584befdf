import { describe, expect, test } from 'vitest';
import { documentsWriter } from '../../../src/answering/write/documents-writer.ts';
import type { Block, Passage } from '../../../src/domain/passage.ts';
import { stemsOf } from '../../../src/retrieval/words.ts';
import { passageWith } from '../../support/knowledge.ts';

/** Share of the question's stems that a text holds. */
function relevanceTo(question: string): (text: string) => number {
  const wanted = new Set(stemsOf(question));
  return (text) => [...wanted].filter((stem) => stemsOf(text).includes(stem)).length / wanted.size;
}

async function written(
  question: string,
  passages: readonly Passage[],
  { aside = [] }: { aside?: readonly Passage[] } = {},
): Promise<string[]> {
  const drafts = await documentsWriter.write({
    question,
    language: null,
    planName: 'Larch Plan',
    settled: [],
    passages: [...passages, ...aside].map((passage) => ({
      passage,
      source: 'plan',
      title: 'Summary plan description',
      status: null,
      date: null,
      isAside: aside.includes(passage),
    })),
    asksForAdvice: false,
    asksHow: false,
    relevance: relevanceTo(question),
  });
  for (const { passages: cited } of drafts) expect(cited).toHaveLength(1);
  return drafts.map(({ text }) => text);
}

function blocksOf(...blocks: (Block | string)[]): Passage[] {
  return [passageWith(blocks)];
}

function items(...texts: string[]): Block[] {
  return texts.map((text) => ({ kind: 'item', text }));
}

function row(fund: string, fee: string): Block {
  return {
    kind: 'row',
    cells: [
      { column: 'Fund', value: fund },
      { column: 'Fee', value: fee },
    ],
  };
}

describe('the documents’ own words', () => {
  test('are the sentence that says most of what was asked, and what follows it', async () => {
    const text = 'Lunch is at noon. The vesting period is three years. After that all is yours.';
    expect(await written('vesting period', blocksOf(text))).toEqual([
      'The vesting period is three years. After that all is yours.',
    ]);
  });

  test('stop with their paragraph', async () => {
    const passages = blocksOf('The vesting period is three years.', 'Lunch is at noon.');
    expect(await written('vesting period', passages)).toEqual(['The vesting period is three years.']);
  });

  test('go on only to a comfortable length', async () => {
    const long = `Then ${'more words follow here '.repeat(16)}until the end.`;
    expect(await written('vesting period', blocksOf(`The vesting period is three years. ${long}`))).toEqual([
      'The vesting period is three years.',
    ]);
  });

  test('begin with the sentence that theirs leans on', async () => {
    const text = 'The match is paid in June. It has a vesting period of three years.';
    expect(await written('vesting period', blocksOf(text))).toEqual([text]);
  });

  test.each(['It', 'This', 'However, it', 'They', 'Such a period', 'Then it', 'Otherwise it'])(
    'begin one sentence earlier where theirs begins with "%s"',
    async (opening) => {
      const text = `The match is paid in June. ${opening} has a vesting period.`;
      expect(await written('vesting period', blocksOf(text))).toEqual([text]);
    },
  );

  test('are never a caption or an announcement alone', async () => {
    expect(await written('vesting period', blocksOf('Vesting period'))).toEqual([]);
    expect(await written('vesting period', blocksOf('The vesting period is as follows:'))).toEqual([]);
    expect(
      await written('vesting period', blocksOf('Vesting period', 'The vesting takes three years.')),
    ).toEqual(['The vesting takes three years.']);
  });

  test('are nothing where there are no passages', async () => {
    expect(await written('vesting period', [])).toEqual([]);
  });
});

describe('a list', () => {
  test('comes whole with the line that announces it', async () => {
    const passages = blocksOf(
      'These funds are eligible for the window:',
      ...items('bonds;', 'stocks,', 'gold.'),
    );
    expect(await written('which funds are eligible', passages)).toEqual([
      'These funds are eligible for the window: bonds; stocks; gold.',
    ]);
  });

  test('gives way to a paragraph that says more', async () => {
    const passages = blocksOf('Forms are:', ...items('A-1.', 'B-2.'), 'The vesting period is three years.');
    expect(await written('vesting period', passages)).toEqual(['The vesting period is three years.']);
  });

  test('of steps comes whole and in order', async () => {
    const passages = blocksOf(...items('Sign in.', 'Choose the window.', 'Send the form.'));
    expect(await written('send the form', passages)).toEqual(['Sign in. Choose the window. Send the form.']);
  });

  test('under a heading that tells how is one of steps', async () => {
    const passage = passageWith(items('The form first.', 'Money after.'), {
      headings: ['Plan', 'How to open it'],
    });
    expect(await written('money', [passage])).toEqual(['The form first. Money after.']);
  });

  test('that is none of steps gives the item that answers', async () => {
    const passages = blocksOf(...items('Bonds are on the menu.', 'Gold costs 3%.', 'Stocks are there.'));
    expect(await written('gold costs', passages)).toEqual(['Gold costs 3%.']);
  });
});

describe('a bare name in a list', () => {
  test('is told with the heading that says what the list is of', async () => {
    const passage = passageWith(items('Bonds', 'Bitcoin and ether'), {
      headings: ['Plan', 'Ineligible investments'],
    });
    expect(await written('bitcoin', [passage])).toEqual(['Ineligible investments: Bitcoin and ether.']);
  });
});

describe('under a heading that denies', () => {
  const headings = ['Plan', 'What is not permitted'];

  test('a sentence, a row or an item is told with it', async () => {
    const sentence = passageWith(['Members may hold gold.'], { headings });
    expect(await written('gold', [sentence])).toEqual(['What is not permitted: Members may hold gold.']);
    const table = passageWith([row('Gold fund', '1%')], { headings });
    expect(await written('gold fund', [table])).toEqual(['What is not permitted: Gold fund (Fee: 1%).']);
  });

  test('a sentence that denies by itself is told as it is', async () => {
    const sentence = passageWith(['Members may not hold gold.'], { headings });
    expect(await written('gold', [sentence])).toEqual(['Members may not hold gold.']);
  });
});

describe('a table', () => {
  const fees = [row('Pinyon', '1%'), row('Aspen', '2%')];

  test('gives the row that answers', async () => {
    const passages = blocksOf('Here are the fees. Each is yearly.', ...fees);
    expect(await written('fee of Pinyon', passages)).toEqual(['Pinyon (Fee: 1%).']);
    const rows = Array.from({ length: 40 }, (_, at) => row(`Fund number ${at} of the menu`, `${at}%`));
    expect(await written('fee of fund 17', blocksOf(...rows))).toEqual([
      'Fund number 17 of the menu (Fee: 17%).',
    ]);
  });

  test('gives every row where its heading is what was asked', async () => {
    const passage = passageWith(fees, { headings: ['Plan', 'Fees of the window'] });
    expect(await written('fees of the window', [passage])).toEqual(['Pinyon (Fee: 1%). Aspen (Fee: 2%).']);
  });

  test('with plain column names reads without them', async () => {
    const cells = [
      { column: 'Charge', value: 'Closing fee' },
      { column: 'Amount', value: '$50' },
    ];
    expect(await written('closing fee', blocksOf({ kind: 'row', cells }))).toEqual(['Closing fee: $50.']);
  });

  test('comes whole where the question names a figure of the asker’s own', async () => {
    const ages = [row('born before 1960', '73'), row('born in 1960 or later', '75')];
    expect(await written('fee if born in 1962', blocksOf('The age differs.', ...ages))).toEqual([
      'The age differs. born before 1960 (Fee: 73). born in 1960 or later (Fee: 75).',
    ]);
  });
});

describe('of several passages', () => {
  const full = passageWith(['The vesting period of the match is three years.'], { ordinal: 1 });
  const half = passageWith(['The vesting period is long.'], { ordinal: 2 });
  const none = passageWith(['Lunch is at noon.'], { ordinal: 3 });
  const question = 'vesting period match years';

  test('those that answer much less are left out', async () => {
    expect(await written(question, [none, full])).toEqual([
      full.blocks.map((block) => 'text' in block && block.text)[0],
    ]);
  });

  test('the ranking stands among those that answer about as well', async () => {
    const second = passageWith(['The match has a vesting period of some years.'], { ordinal: 4 });
    const texts = await written(question, [second, full]);
    expect(texts[0]).toContain('some years');
    expect(texts[1]).toContain('three years');
  });

  test('one that answers less comes after the others', async () => {
    const texts = await written('vesting period match', [half, full]);
    expect(texts[0]).toContain('three years');
  });

  test('one looked up beside the question gives its gist, its first sentence', async () => {
    const beside = passageWith(['Gold is a metal. The vesting period is three years.'], { ordinal: 5 });
    expect(await written(question, [], { aside: [beside] })).toEqual(['Gold is a metal.']);
  });
});
