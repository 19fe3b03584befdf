import type { YAMLError } from 'yaml';

/** Why a text is no YAML, for people who do not know that they are writing it. Without a full stop. */
export function plainReason({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  // The parser recurses: text nested thousands deep exhausts its stack, which it reports as an error of the text.
  if (/call stack|stack overflow/iu.test(message)) return 'it is nested too deep';
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a value with a colon in it must stand in double quotes, as in title: "Addendum: 2026"';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a line here lacks the colon and the space after its key, as in kind: spd';
    case 'MISSING_CHAR':
      return 'a quotation mark, a bracket or a comma is missing';
    case 'BAD_INDENT':
      return 'a line here is not indented like those it belongs with, or a bracket is not closed';
    case 'TAB_AS_INDENT':
      return 'a tab stands at the beginning of a line; use spaces';
    case 'DUPLICATE_KEY':
      return 'the same key stands there twice; keep one';
    case 'BAD_SCALAR_START':
      return 'a value begins with a sign that has a meaning of its own; put the value in double quotes';
    case 'TAG_RESOLVE_FAILED':
      return 'words that begin with "!" are not read here; put the value in double quotes';
    case 'MULTIPLE_DOCS':
      return 'a line of three dashes stands in the middle of it; take it out';
    default:
      return message.replace(/\s+/gu, ' ').replace(/\.$/u, '');
  }
}
