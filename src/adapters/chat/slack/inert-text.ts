/** Control characters, and those that turn the direction of reading around: nobody needs them, they can disguise. */
// oxlint-disable-next-line no-control-regex -- taking them out is the point
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text on one line as it may be shown, at most `length` UTF-16 units; a longer one is cut between words and ends in "…". */
export function clip(text: string, length: number): string {
  const clean = text.toWellFormed().replace(unwanted, '').replace(/\s+/g, ' ').trim();
  if (clean.length <= length) return clean;
  const room = clean.slice(0, length - 1);
  const space = room.lastIndexOf(' ');
  return `${(space > length / 2 ? room.slice(0, space) : room).toWellFormed().trimEnd()}…`;
}

/** For a `text` field: Slack's three characters escaped, and words that would notify a whole channel broken up. */
export function escapeText(text: string): string {
  return text
    .replace(/@(?=(?:channel|here|everyone)\b)/gi, '@\u2060')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
