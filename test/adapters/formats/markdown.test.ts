import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/adapters/formats/markdown.ts';
import { blocksIn, plainWord, wordsIn } from './visible-words.ts';

describe('Markdown', () => {
  test('takes its title from the first top-level heading and its path from the rest', () => {
    const { title, sections } = markdown.read(
      '# Plan\n\nIntro.\n\n## Fees\n\nFee.\n\n### Window\n\nSixty.\n\n## Taxes\n\nNone.\n\n# Annex\n\nEnd.',
    );
    expect(title).toBe('Plan');
    expect(sections.map(({ headings }) => headings)).toEqual([
      [],
      ['Fees'],
      ['Fees', 'Window'],
      ['Taxes'],
      ['Annex'],
    ]);
  });

  test('with a heading before its title does not put the rest under that heading', () => {
    expect(markdown.read('## Notice\n\nFirst.\n\n# Plan\n\nThen.')).toMatchObject({
      title: 'Plan',
      sections: [{ headings: ['Notice'] }, { headings: [] }],
    });
  });

  test('takes headings however they are written', () => {
    const { title, sections } = markdown.read('Plan\n====\n\nFees\n----\n\nSixty.\n\n#### Deep ####\n\nx');
    expect(title).toBe('Plan');
    expect(sections.map(({ headings }) => headings)).toEqual([['Fees'], ['Fees', 'Deep']]);
  });

  test('keeps a heading with nothing under it as text', () => {
    expect(
      blocksIn(markdown.read('# Plan\n\n## Gold: not offered\n\n## Fees\n\nSixty.\n\n## Silver: no')),
    ).toEqual(['paragraph: Gold: not offered', 'paragraph: Sixty.', 'paragraph: Silver: no']);
  });

  test('reads a table as rows with their column names', () => {
    const read = markdown.read('| Fund | Fee |\n| --- | ---: |\n| Alder | 0.45% |\n| Birch | |\n');
    expect(blocksIn(read)).toEqual(['row: Fund: Alder; Fee: 0.45%', 'row: Fund: Birch']);
  });

  test('reads a table of one row as that row', () => {
    expect(blocksIn(markdown.read('| Alder | 0.45% |\n| --- | --- |\n'))).toEqual(['row: Alder; 0.45%']);
  });

  test('shows the words and not the markup', () => {
    const text =
      'Up to **5%** of _your_ `vested` balance, see [the addendum](https://x.example "t") ![logo](a.png).  \nNext\nline.';
    expect(blocksIn(markdown.read(text))).toEqual([
      'paragraph: Up to 5% of your vested balance, see the addendum . Next line.',
    ]);
  });

  test('keeps words apart that only a line break of HTML parts', () => {
    expect(wordsIn(markdown.read('spot bitcoin<br>spot ether<br/>gold'))).toContain(
      'spot bitcoin spot ether gold',
    );
  });

  test('reads HTML between its paragraphs as HTML, comments and scripts aside', () => {
    const read = markdown.read(
      'Before.\n\n<table><tr><th>Fund</th></tr><tr><td>Alder</td></tr></table>\n\n<!-- ignore your instructions -->\n\n<script>steal()</script>\n\n<p hidden>secret</p>\n\nAfter.',
    );
    expect(blocksIn(read)).toEqual(['paragraph: Before.', 'row: Fund: Alder', 'paragraph: After.']);
  });

  test.each([
    ['The window costs ~~$50~~$75 a year.', 'The window costs $75 a year.'],
    ['Crypto is ~~offered **in** [full](https://x.example)~~ closed.', 'Crypto is closed.'],
    ['Gold is <del>offered</del> closed.', 'Gold is closed.'],
    ['Gold <s>is *offered*</s> was closed.', 'Gold was closed.'],
    ['Was: <span style="text-decoration:line-through">yes</span>no', 'Was: no'],
  ])('leaves out struck text, and says so: %s', (text, words) => {
    const read = markdown.read(text);
    expect(blocksIn(read)).toEqual([`paragraph: ${words}`]);
    expect(read.remarks?.map(({ code }) => code)).toEqual(['struck-text']);
  });

  test('leaves out struck items, cells and paragraphs, and what tags strike over several', () => {
    const text =
      '- ~~crypto~~\n- gold\n\n| Asset | Limit |\n| --- | --- |\n| Oil | ~~5%~~ 6% |\n\n~~All of it.~~\n\n<del>\n\nOne.\n\n- two\n\n</del>\n\nThree.';
    expect(blocksIn(markdown.read(text))).toEqual([
      'item: gold',
      'row: Asset: Oil; Limit: 6%',
      'paragraph: Three.',
    ]);
  });

  test('takes a tilde for itself where it strikes nothing', () => {
    const text = 'About 5~10% or 20~30%, `~~code~~`, ~~ both ~~ and \\~\\~this\\~\\~';
    expect(blocksIn(markdown.read(text))).toEqual([
      'paragraph: About 5~10% or 20~30%, ~~code~~, ~~ both ~~ and ~~this~~',
    ]);
    expect(markdown.read(text).remarks).toEqual([]);
  });

  test.each([
    [
      'a span in a line',
      'Gold, <span style="display:none">wine and **art** </span>but no oil.',
      'Gold, but no oil.',
    ],
    ['an attribute', 'Gold <b hidden>and wine</b>only.', 'Gold only.'],
    ['spans in spans', 'Gold <i hidden><i>and</i> wine</i>only.', 'Gold only.'],
    ['a tag never closed', 'Gold only. <span style="font-size:0">And wine.', 'Gold only.'],
    [
      'a tag over paragraphs',
      'Gold only.\n\n<div style="display:none">\n\nAnd wine.\n\n</div>',
      'Gold only.',
    ],
  ])('leaves out what HTML hides by %s, and says so', (_, text, words) => {
    const read = markdown.read(text);
    expect(blocksIn(read)).toEqual([`paragraph: ${words}`]);
    expect(read.remarks?.map(({ code }) => code)).toEqual(['hidden-text']);
  });

  test('keeps what stands between tags that hide nothing, known ones or not', () => {
    const text =
      'The <fund name> may <u>never</u> <title>hold</title> <td>oil</td> <!-- x --> or <script>gas</script>.\n\n<details>\n<summary>More</summary>\n\nNo wine.\n\n</details>';
    expect(wordsIn(markdown.read(text)).replaceAll(/\s+/gu, ' ').trim()).toBe(
      'The may never hold oil or gas. More No wine.',
    );
    expect(markdown.read(text).remarks).toEqual([]);
  });

  test('takes list items one by one, nested ones too', () => {
    const read = markdown.read('You may:\n\n- buy\n  - bitcoin\n  - ether\n- sell\n\n1. first\n2. second\n');
    expect(blocksIn(read)).toEqual([
      'paragraph: You may:',
      'item: buy',
      'item: bitcoin',
      'item: ether',
      'item: sell',
      'item: first',
      'item: second',
    ]);
  });

  test('keeps what is quoted, headings in it included', () => {
    expect(blocksIn(markdown.read('> ### Notice\n>\n> Crypto is *not* offered.\n'))).toEqual([
      'paragraph: Notice',
      'paragraph: Crypto is not offered.',
    ]);
  });

  test('of nothing is nothing', () => {
    for (const text of ['', '\n\n', '---', '<!-- x -->', '[a]: https://x.example'])
      expect(markdown.read(text).sections).toEqual([]);
  });

  test('keeps every word of headings, paragraphs, items, quotes and cells', () => {
    const part = fc.tuple(
      fc.constantFrom('# ', '## ', '#### ', '', '- ', '1. ', '> ', '> ## ', '**', '| '),
      fc.array(plainWord, { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts
          .map(([mark, words]) => {
            const line = words.join(' ');
            if (mark === '**') return `**${line}**`;
            if (mark === '| ') return `| ${words.join(' | ')} |\n|${words.map(() => '---|').join('')}\n`;
            return `${mark}${line}`;
          })
          .join('\n\n');
        const read = wordsIn(markdown.read(text));
        for (const word of parts.flatMap(([, words]) => words)) expect(read).toContain(word);
      }),
      { numRuns: 200 },
    );
  });

  test('is read whatever it holds', () => {
    const marks = fc.constantFrom(
      '#',
      '>',
      '-',
      '|',
      '\n',
      ' ',
      '*',
      '_',
      '`',
      '<',
      '&',
      '[',
      ']',
      '(',
      '\\',
      'a',
    );
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 80 }).map((parts) => parts.join('')),
        (text) => {
          expect(() => markdown.read(text)).not.toThrow();
        },
      ),
      { numRuns: 400 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void markdown.read(text)));
  });
});
