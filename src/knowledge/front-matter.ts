export type FrontMatter =
  | { kind: 'none'; body: string }
  | { kind: 'found'; yaml: string; body: string; linesBefore: number }
  /** It was meant as front matter and cannot be read as such. */
  | { kind: 'broken'; line: number; message: string };

/** Dashes as word processors make them of three plain ones. */
const dashes = /^(?:[‐‑‒–—―]+-*|-{2})$/u;

/** Longest front matter that is read, in characters. */
const longest = 8_192;

/** Parts YAML front matter between two `---` lines from the text under it. Only plain `---` opens one. */
export function splitFrontMatter(text: string): FrontMatter {
  const lines = text.replace(/^\uFEFF/u, '').split('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  const first = lines[opening]?.trimEnd() ?? '';
  if (first === '---') return closed(lines, opening);
  if (/^\s*---/u.test(first) && !/^-+$/u.test(first.trim()))
    return {
      kind: 'broken',
      line: opening + 1,
      message: `The settings at the top must stand between two lines of exactly "---"; this one opens with "${first.trim().slice(0, 20)}".`,
    };
  const second = lines[opening + 1] ?? '';
  if (dashes.test(first) && /^[A-Za-z_]+:/u.test(second))
    return {
      kind: 'broken',
      line: opening + 1,
      message:
        'The settings at the top must open with exactly three plain dashes: "---". A word processor may have joined them.',
    };
  if (/^-{4,}$/u.test(first) && /^[A-Za-z_]+:/u.test(second))
    return {
      kind: 'broken',
      line: opening + 1,
      message: 'The settings at the top must open with exactly three dashes: "---".',
    };
  return misplaced(lines, opening) ?? { kind: 'none', body: lines.join('\n') };
}

const ownKey =
  /^(?:draft|plans|until|effective|supersedes|kind|status|reviewed|reviewer|published|publisher)\s*:(?:\s|$)/u;
const nearTop = 12;

/** Settings that were meant and stand where nothing reads them: above them a title, or no dashes around them. */
function misplaced(lines: readonly string[], opening: number): FrontMatter | null {
  if (ownKey.test(lines[opening] ?? ''))
    return {
      kind: 'broken',
      line: opening + 1,
      message: 'The settings at the top must stand between two lines of exactly "---".',
    };
  const at = lines
    .slice(0, opening + nearTop)
    .findIndex((line, index) => line.trimEnd() === '---' && ownKey.test(lines[index + 1] ?? ''));
  if (at === -1) return null;
  return {
    kind: 'broken',
    line: at + 1,
    message: 'The settings must stand at the very top; put the text above them under them.',
  };
}

function closed(lines: string[], opening: number): FrontMatter {
  const length = lines.slice(opening + 1).findIndex((line) => line.trimEnd() === '---');
  if (length === -1)
    return {
      kind: 'broken',
      line: opening + 1,
      message: 'The settings at the top have no closing "---" line.',
    };
  const yaml = lines.slice(opening + 1, opening + 1 + length).join('\n');
  if (yaml.length > longest)
    return {
      kind: 'broken',
      line: opening + 1,
      message: `The settings at the top are longer than ${longest} characters.`,
    };
  return {
    kind: 'found',
    yaml,
    body: lines.slice(opening + 2 + length).join('\n'),
    linesBefore: opening + 1,
  };
}
