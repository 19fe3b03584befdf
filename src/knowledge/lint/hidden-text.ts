/** Text in a file that a reader of it does not see. */
export interface HiddenText {
  kind: 'invisible' | 'comment';
  /** From 1. */
  line: number;
  /** What is hidden, when it can be shown. */
  words: string;
}

/** A flag as an emoji is spelled with tags; a shorter run hides nothing. */
const tags = /(?<!\u{1F3F4}[\u{E0000}-\u{E007F}]{0,7})[\u{E0000}-\u{E007F}]{2,}/gu;
const overrides = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/gu;
/** One of these comes with copied text; inside words, or many in a row, they are put there to hide something. */
const zeroWidth =
  /(?<=\p{Script=Latin})[\u200B\u2060\uFEFF](?=\p{Script=Latin})|[\u200B-\u200D\u2060\uFEFF]{4,}/gu;
const fewestZeroWidth = 3;
const supplement = /[\u{E0100}-\u{E01EF}]{2,}/gu;

/** What editors and programs leave in comments, for themselves. */
const ofPrograms =
  /^\s*(?:\[if |<!\[|\/?wp:|\/?ko\b|start ?fragment|end ?fragment|#|@|\s*prettier|\s*markdownlint|toc|google|more\b)|[{};=<>]/iu;
const fewestWords = 5;

/** Hidden text of a file: characters without shape, and comments that read like sentences. */
export function hiddenIn(text: string, { hasComments }: { hasComments: boolean }): HiddenText[] {
  const lineAt = (at: number): number => text.slice(0, at).split('\n').length;
  const found: HiddenText[] = [];
  for (const pattern of [tags, overrides, supplement]) {
    const [match] = text.matchAll(pattern);
    if (match)
      found.push({
        kind: 'invisible',
        line: lineAt(match.index),
        words: pattern === tags ? shownTags(match[0]) : '',
      });
  }
  const spread = [...text.matchAll(zeroWidth)];
  const isHiding = spread.length >= fewestZeroWidth || spread.some(([run]) => run.length >= 4);
  const [first] = spread;
  if (isHiding && first) found.push({ kind: 'invisible', line: lineAt(first.index), words: '' });
  if (hasComments) found.push(...commentsIn(text, lineAt));
  return found;
}

/** Tag characters mirror ASCII: what they spell can be shown. */
function shownTags(run: string): string {
  return Array.from(run)
    .map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) & 0x7f))
    .join('')
    .replaceAll(/[^ -~]/gu, '')
    .trim();
}

function commentsIn(text: string, lineAt: (at: number) => number): HiddenText[] {
  const found: HiddenText[] = [];
  for (let from = text.indexOf('<!--'); from !== -1; from = text.indexOf('<!--', from + 4)) {
    const to = text.indexOf('-->', from + 4);
    const words = text
      .slice(from + 4, to === -1 ? from + 2_000 : to)
      .replaceAll(/\s+/gu, ' ')
      .trim();
    const count = words.match(/\p{L}{2,}/gu)?.length ?? 0;
    if (count >= fewestWords && !ofPrograms.test(words))
      found.push({ kind: 'comment', line: lineAt(from), words });
    if (to === -1) break;
    from = to;
  }
  return found;
}
