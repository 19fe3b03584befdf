const marked = /<([^<>]*)>/g;
const entity = /&(amp|lt|gt);/g;
const characters = { amp: '&', lt: '<', gt: '>' } as const;

/**
 * What a person typed, out of what Slack sends: mentions, links and dates as words, the three
 * escaped characters as themselves, our own mention left out.
 */
export function plainTextOf(text: string, botUser: string): string {
  const words = text.replace(marked, (_, inner: string) => wordsOf(inner, botUser));
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
