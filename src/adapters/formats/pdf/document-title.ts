import type { HeadingDepths } from './headings.ts';
import type { Part, TextPart } from './part.ts';

/** The heading that names the document: the biggest early one, when nothing else is as big or stands before it. */
export function titlePart(parts: readonly Part[], headings: HeadingDepths): TextPart | null {
  const firstPage = parts[0]?.page;
  const early = parts.filter(
    (part): part is TextPart => part.kind !== 'table' && headings.has(part) && part.page === firstPage,
  );
  const [biggest, ...others] = [...early].sort((one, other) => other.size - one.size);
  if (!biggest) return null;
  const isAlone = others.every(({ size }) => size < 0.95 * biggest.size);
  return isAlone || parts[0] === biggest || parts.indexOf(biggest) < 3 ? biggest : null;
}

/** The title in the file's properties, unless a program put it there. */
export function infoTitle(title: unknown): string | null {
  if (typeof title !== 'string') return null;
  const text = title
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const isMade =
    /^(?:untitled|document\d*|microsoft \w+ -|print|slide \d)|\.\w{2,5}$|[\\/]\w+[\\/]|^\W*$/iu.test(text);
  return isMade || text.length < 4 || text.length > 200 || !/\p{L}{3}/u.test(text) ? null : text;
}
