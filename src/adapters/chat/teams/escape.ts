/** Characters that Markdown, HTML or Teams' own templating (`{…}`) acts on anywhere in a line. */
const active = /[&<>\\`*_{}[\]~|#]/g;

/** What makes a list, a rule or a heading at the start of a line. */
const activeFirst = /^(?:[+\-=]|\d+(?=[.)]))/;

/** Would be a citation marker in our text, whoever wrote it. */
const marker = /\[(\s*\d+\s*)\]/g;

/** What clients make a link of by themselves. */
const bareLink = /:(?=\/\/)|www(?=\.)/gi;

const zeroWidthSpace = '\u200B';

/**
 * Words from a document or a person as inert text of a Teams message: no mark-up, no mention,
 * no image, no link and no citation marker of theirs survives. Characters are written as
 * numeric entities, which hold in Markdown and in HTML alike; line breaks become spaces.
 */
export function inert(text: string): string {
  return unlinked(flat(text))
    .replaceAll(marker, `[${zeroWidthSpace}$1]`)
    .replaceAll(active, asEntity)
    .replace(activeFirst, (start) => `${asEntity(start)}${start.slice(1)}`);
}

function asEntity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** Words for a field that is shown as plain text, such as a citation's name; `<` and `>` are replaced all the same. */
export function plain(text: string): string {
  return unlinked(flat(text)).replaceAll('<', '‹').replaceAll('>', '›');
}

function unlinked(text: string): string {
  return text.replaceAll(bareLink, `$&${zeroWidthSpace}`);
}

/** One line: control and direction characters gone, white space collapsed, lone surrogates replaced. */
function flat(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}

/** At most `limit` characters, the last one "…" when something was cut. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
