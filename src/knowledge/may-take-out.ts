import { nearestWord } from '../domain/edit-distance.ts';
import type { Finding } from '../domain/finding.ts';

/** Keys by which a document is taken out of service, for all or for some. */
const takesOut = ['plans', 'draft', 'until'];

/** Faults that leave unclear what any of the keys says. */
const unclear = new Set(['yaml-syntax', 'yaml-alias', 'yaml-too-long', 'front-matter']);

const mostLines = 200;

/** Whether errors in settings concern a key by which somebody may have wanted to take the document out of service. */
export function mayTakeOut(text: string, findings: readonly Finding[]): boolean {
  const lines = text.split('\n', mostLines);
  return findings
    .filter(({ severity }) => severity === 'error')
    .some(({ code, line }) =>
      unclear.has(code) || line === null ? lines.some(namesOne) : lineAbove(lines, line).some(namesOne),
    );
}

/** The line of the error, and the key above it when it is an item of that key's list. */
function lineAbove(lines: readonly string[], line: number): string[] {
  const own = lines[line - 1] ?? '';
  const key = lines.slice(0, line).findLast((text) => /^\S/u.test(text) && !text.startsWith('-'));
  return key === undefined ? [own] : [own, key];
}

function namesOne(line: string): boolean {
  const key = /^\s*["']?([A-Za-z_]{3,20})["']?\s*:/u.exec(line)?.[1];
  return key !== undefined && nearestWord(key.toLowerCase(), takesOut) !== null;
}
