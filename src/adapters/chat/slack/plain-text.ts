const marked = /<([^<>]*)>/g;
const entity = /&(amp|lt|gt);/g;
const characters = { amp: '&', lt: '<', gt: '>' } as const;

/** Slack sends every emoji by its name; a time of day such as 10:30:00 is none. */
const emoji = /(?<![\p{L}\p{N}]):(?=[^:\s]*[\p{L}+-])[\p{L}\p{M}\p{N}_'+-]{1,100}:/gu;

/**
 * What a person typed, out of what Slack sends: mentions, links and dates as words, the three
 * escaped characters as themselves, our own mention left out. Nothing, when it is emoji alone:
 * beside words their names are kept, since they may say which asset is meant.
 */
export function plainTextOf(text: string, botUser: string): string {
  const words = text.replace(marked, (_, inner: string) => wordsOf(inner, botUser));
  const withoutEmoji = words.replace(emoji, '');
  if (withoutEmoji !== words && !/[\p{L}\p{N}]/u.test(withoutEmoji)) return '';
  return words
    .replace(entity, (whole, name: string) => (isEntity(name) ? characters[name] : whole))
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function isEntity(name: string): name is keyof typeof characters {
  return Object.hasOwn(characters, name);
}

function wordsOf(inner: string, botUser: string): string {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : inner.slice(bar + 1);
  switch (target.charAt(0)) {
    case '@':
      return target.slice(1) === botUser ? ' ' : `@${label.replace(/^@/, '') || target.slice(1)}`;
    case '#':
      return `#${label || target.slice(1)}`;
    case '!':
      return label || `@${target.slice(1).split('^')[0] ?? ''}`;
    default:
      return label || target.replace(/^mailto:/, '');
  }
}
