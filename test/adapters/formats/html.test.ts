import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html } from '../../../src/adapters/formats/html.ts';
import { blocksIn, plainWord, wordsIn } from './visible-words.ts';

function around(content: string): string {
  return `<div>around</div>${content}<p>after</p>`;
}

function codes(text: string): string[] {
  return (html.read(text).remarks ?? []).map(({ code }) => code);
}

describe('a web page', () => {
  test.each([
    ['nav', '<nav>gone</nav>'],
    ['header', '<header>gone</header>'],
    ['footer', '<footer>gone</footer>'],
    ['aside', '<aside>gone</aside>'],
    ['script', '<script>gone</script>'],
    ['style', '<style>gone</style>'],
    ['template', '<template>gone</template>'],
    ['form', '<form><p>gone</p></form>'],
    ['button', '<button>gone</button>'],
    ['svg', '<svg><text>gone</text></svg>'],
    ['iframe', '<iframe>gone</iframe>'],
    ['comment', '<!-- gone -->'],
    ['hidden', '<p hidden>gone</p>'],
    ['aria-hidden', '<div aria-hidden="true">gone</div>'],
    ['display: none', '<p style="color:red; Display : None">gone</p>'],
    ['display: none over lines', '<p style="display:\n\tnone">gone</p>'],
    ['visibility: hidden', '<div style="visibility:hidden"><p>gone</p></div>'],
    ['type of no size', '<p style="font-size: 0px">gone</p>'],
    ['no opacity', '<p style="opacity:0.0">gone</p>'],
    ['white on white', '<p style="color:#FFF; background-color: white">gone</p>'],
    ['text far outside', '<p style="position:absolute; left:-9999px">gone</p>'],
    ['a box of no height', '<div style="height:0; overflow:hidden"><p>gone</p></div>'],
    ['a box that may not be high', '<p style="max-height: 0px; overflow-y: clip">gone</p>'],
    ['text shrunk to nothing', '<p style="transform: rotate(2deg) scale(0)">gone</p>'],
    ['text flattened', '<p style="transform: scale(1, 0.0)">gone</p>'],
    ['text clipped away', '<p style="clip-path: inset(100%)">gone</p>'],
    ['text clipped from one side', '<p style="clip-path: inset(0 0 100% 0)">gone</p>'],
    ['text clipped to a point', '<p style="position:absolute; clip: rect(0, 0, 0, 0)">gone</p>'],
    ['text clipped the old way', '<p style="clip: rect(1px 1px 1px 1px)">gone</p>'],
    ['text far above', '<p style="position: fixed; top: -9999em">gone</p>'],
    ['text moved away', '<p style="transform: translateX(-9999px)">gone</p>'],
    ['text many screens to the left', '<p style="margin-left:-200vw">gone</p>'],
    ['a class of no height', '<style>.z{height:1px;overflow:hidden}</style><p class="z">gone</p>'],
    ['a class that hides', '<style>p.x, .y { display: none !important }</style><p class="y">gone</p>'],
    ['an id that hides', '<style>/* a */ #z{visibility:hidden}</style><p id="z">gone</p>'],
    ['navigation by role', '<div role="navigation">gone</div>'],
    ['a banner by role', '<div role="banner">gone</div>'],
    ['a dialog', '<div role="dialog">gone</div><dialog open>gone</dialog>'],
    ['a cookie banner', '<div id="onetrust-banner-sdk">gone</div><div class="a cookie-consent">gone</div>'],
  ])('shows nothing of %s', (_, piece) => {
    expect(blocksIn(html.read(`<body><p>Before.</p>${piece}<p>After.</p></body>`))).toEqual([
      'paragraph: Before.',
      'paragraph: After.',
    ]);
  });

  test('keeps what is only cut, moved or shrunk in part', () => {
    for (const style of [
      'max-width:0; overflow:hidden',
      'height:0',
      'transform:scale(0.5)',
      'transform:translateX(-10px)',
      'clip-path:inset(5%)',
      'clip:rect(0,100px,20px,0)',
      'text-decoration:underline',
    ])
      expect(blocksIn(html.read(`<p style="${style}">kept</p>`)), style).toEqual(['paragraph: kept']);
  });

  test.each([
    ['del', 'costs <del>$50</del>$75 a year', 'costs $75 a year'],
    ['s', 'allows <s>crypto and</s> gold', 'allows gold'],
    ['strike', 'at most <strike>10%</strike>5%', 'at most 5%'],
    ['style', 'at <span style="text-decoration: line-through red">once</span>last', 'at last'],
    ['class', '<style>.o{text-decoration-line:line-through}</style>at <i class="o">once</i>last', 'at last'],
    ['what is put in within it', 'is <del>of<ins>fer</ins>ed</del><ins>closed</ins>', 'is closed'],
  ])('leaves out what is struck by %s, and says so', (_, piece, words) => {
    const read = html.read(`<div><p>It ${piece}</p></div>`);
    expect(blocksIn(read)).toEqual([`paragraph: It ${words}`]);
    expect(read.remarks?.map(({ code }) => code)).toEqual(['struck-text']);
  });

  test('leaves out struck paragraphs, items and rows, and keeps the columns of a struck cell', () => {
    const line = 'style="text-decoration:line-through"';
    expect(blocksIn(html.read(`<p>a</p><del><p>b</p></del><ul><li><s>c</s></li><li>d</li></ul>`))).toEqual([
      'paragraph: a',
      'item: d',
    ]);
    const rows = `<tr><td ${line}>Bitcoin</td><td>5%</td></tr><tr ${line}><td>Gold</td><td>9%</td></tr><tr><td><s>Oil</s></td><td><s>7%</s></td></tr><tr><td>Ether</td><td>6%</td></tr>`;
    expect(blocksIn(html.read(`<table><tr><th>Asset</th><th>Limit</th></tr>${rows}</table>`))).toEqual([
      'row: Limit: 5%',
      'row: Asset: Ether; Limit: 6%',
    ]);
  });

  test('is read from its main part where it has one, else from its article, else whole', () => {
    expect(blocksIn(html.read(around('<main><p>in</p></main>')))).toEqual(['paragraph: in']);
    expect(blocksIn(html.read(around('<article><p>in</p></article>')))).toEqual(['paragraph: in']);
    expect(blocksIn(html.read(around('<p>in</p>')))).toEqual([
      'paragraph: around',
      'paragraph: in',
      'paragraph: after',
    ]);
  });

  test('is read whole where it has several articles, and from the main part by role', () => {
    expect(blocksIn(html.read('<article><p>one</p></article><article><p>two</p></article>'))).toEqual([
      'paragraph: one',
      'paragraph: two',
    ]);
    expect(blocksIn(html.read(around('<div role="main"><p>in</p></div>')))).toEqual(['paragraph: in']);
  });

  test('keeps what is small, pale or hidden on paper only', () => {
    const read = html.read(
      '<style>@media print { .a { display: none } } .b { opacity: 0.5 }</style><p class="a">one</p><p class="b">two</p><p style="font-size: 0.8em; color: #fff; background: #000">three</p>',
    );
    expect(blocksIn(read)).toEqual(['paragraph: one', 'paragraph: two', 'paragraph: three']);
    expect(read.remarks).toEqual([]);
  });

  test('tells HR of hidden words and of tables that are lost', () => {
    expect(codes('<p>x</p><p hidden>words</p>')).toEqual(['hidden-text']);
    expect(codes('<p>x</p><p hidden> </p><nav>words</nav>')).toEqual([]);
    expect(
      codes('<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>'),
    ).toEqual(['table-lost']);
    expect(
      codes(
        '<table><tr><th>a</th><th>b</th></tr><tr><td rowspan="2">c</td><td>d</td></tr><tr><td>e</td></tr></table>',
      ),
    ).toEqual([]);
    expect(
      codes(
        '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr></table>',
      ),
    ).toEqual(['table-lost']);
  });

  test('takes its title from its first heading, else from the title of the page', () => {
    expect(html.read('<title>Page</title><h1>Plan</h1><p>x</p>').title).toBe('Plan');
    expect(html.read('<title>\n A  page </title><h2>Fees</h2><p>x</p>').title).toBe('A page');
    expect(html.read('<title> </title><p>x</p>').title).toBeNull();
  });

  test('keeps words apart that a line break parts', () => {
    expect(wordsIn(html.read('<p>spot bitcoin<br>spot ether</p>'))).toContain('spot bitcoin spot ether');
  });

  test('takes list items one by one, nested ones and definitions too', () => {
    expect(blocksIn(html.read('<ul><li>buy<ul><li>bitcoin</li></ul></li><li>sell</li></ul>'))).toEqual([
      'item: buy',
      'item: bitcoin',
      'item: sell',
    ]);
    expect(blocksIn(html.read('<dl><dt>Window</dt><dd>An account.</dd></dl>'))).toEqual([
      'item: Window',
      'item: An account.',
    ]);
  });

  test('reads a table by its column names, with or without thead', () => {
    const rows = '<tr><th>Fund</th><th>Fee</th></tr><tr><td>Alder</td><td>0.45%</td></tr>';
    const expected = ['row: Fund: Alder; Fee: 0.45%'];
    expect(blocksIn(html.read(`<table>${rows}</table>`))).toEqual(expected);
    expect(
      blocksIn(
        html.read(
          '<table><thead><tr><td>Fund</td><td>Fee</td></tr></thead><tbody><tr><th>Alder</th><td>0.45%</td></tr></tbody></table>',
        ),
      ),
    ).toEqual(expected);
  });

  test('does not take a row that begins with its own heading for column names', () => {
    const read = html.read(
      '<table><tr><th>Fund</th><td>Alder</td></tr><tr><th>Fee</th><td>1%</td></tr></table>',
    );
    expect(blocksIn(read)).toEqual(['row: Fund; Alder', 'row: Fee; 1%']);
  });

  test('keeps the caption of a table, and what stands in a table within it', () => {
    expect(
      blocksIn(
        html.read('<table><caption>Fees 2026</caption><tr><th>Fund</th></tr><tr><td>A</td></tr></table>'),
      ),
    ).toEqual(['paragraph: Fees 2026', 'row: Fund: A']);
    expect(
      wordsIn(html.read('<table><tr><td>outer<table><tr><td>inner</td></tr></table></td></tr></table>')),
    ).toMatch(/outer.*inner/u);
  });

  test('keeps cells that span others in their columns', () => {
    const read = html.read(
      '<table><tr><th>Fund</th><th>2025</th><th>2026</th></tr><tr><td>A</td><td colspan="2">1%</td></tr><tr><td>B</td><td>2%</td><td>3%</td></tr></table>',
    );
    expect(blocksIn(read)).toEqual(['row: Fund: A; 2025: 1%', 'row: Fund: B; 2025: 2%; 2026: 3%']);
  });

  test('is not filled up by a cell that claims a thousand million columns', () => {
    const [section] = html.read(
      '<table><tr><td colspan="1000000000" rowspan="1000000000">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    ).sections;
    expect(section?.blocks.map((block) => (block.kind === 'row' ? block.cells.length : 0))).toEqual([2, 2]);
  });

  test('with headings where they hardly belong keeps them', () => {
    expect(
      blocksIn(
        html.read('<blockquote><h2>Notice</h2><p>text</p></blockquote><ul><li><h3>Fee</h3>1%</li></ul>'),
      ),
    ).toEqual(['paragraph: Notice', 'paragraph: text', 'paragraph: Fee', 'item: 1%']);
  });

  test('that is broken is read as a browser would', () => {
    expect(blocksIn(html.read('<p>one<p>two<li>three<td>four</div></b>'))).toEqual([
      'paragraph: one',
      'paragraph: two',
      'paragraph: threefour',
    ]);
    expect(blocksIn(html.read('only words & "quotes"'))).toEqual(['paragraph: only words & "quotes"']);
    expect(html.read('').sections).toEqual([]);
  });

  test('keeps every visible word, whatever it stands in', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'section',
      'h1',
      'h3',
      'ul><li',
      'ol><li><p',
      'blockquote',
      'table><tr><td',
      'table><caption',
      'dl><dd',
      'details><summary',
      'figure><figcaption',
      'pre',
      'span',
      'strong',
      'center',
      'unknown-tag',
      'fieldset><legend',
      'label',
    );
    const piece = fc.tuple(tag, plainWord).map(([name, word]) => ({
      word,
      text: `<${name}>${word}${name
        .split('><')
        .reverse()
        .map((part) => `</${part}>`)
        .join('')}`,
    }));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (pieces) => {
        const read = wordsIn(html.read(pieces.map(({ text }) => text).join('\n')));
        for (const { word } of pieces) expect(read).toContain(word);
      }),
      { numRuns: 300 },
    );
  });

  test('is read whatever it holds', () => {
    const marks = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '<li>',
      '<ul>',
      '</ul>',
      '<h1>',
      '<!--',
      '-->',
      '<a href="',
      '">',
      '<br',
      '&#0;',
      '&lt;',
      '<svg>',
      '<math>',
      '<style>',
      '<title>',
      'words',
      ' ',
      '\0',
    );
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 40 }).map((parts) => parts.join('')),
        (text) => {
          expect(() => html.read(text)).not.toThrow();
        },
      ),
      { numRuns: 400 },
    );
  });
});
