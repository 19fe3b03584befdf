import { nearestWord } from '../domain/edit-distance.ts';
import type { Finding } from '../domain/finding.ts';

/** Keys by which a document is taken out of service or told otherwise, for all or for some. */
const takesOut = ['plans', 'draft', 'until', 'status'];

const mostLines = 60;
const named = /\b(?:draft|until)\b|^[\s"'{,-]*plans?\b/imu;

/**
 * Whether settings that cannot be used may have been meant to take the document out of service: they speak of
 * who may see it or until when, or an error stands in such a key. `text` begins with the settings.
 */
export function mayTakeOut(text: string, findings: readonly Finding[]): boolean {
  const lines = text.split('\n', mostLines);
  if (named.test(lines.join('\n'))) return true;
  return findings
    .filter(({ severity }) => severity === 'error')
    .some(({ line }) => line === null || lineAbove(lines, line).some(namesOne));
}

/** The same of a file that is no text as it stands: its letters are plain in every encoding it may be of. */
export function mayTakeOutBytes(bytes: Uint8Array): boolean {
  const letters = Buffer.from(bytes.subarray(0, 8_192)).toString('latin1').replaceAll('\0', '');
  return letters.trimStart().startsWith('--') && mayTakeOut(letters, []);
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
