import { parseDocument, isSeq, isNode } from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../domain/finding.ts';
import { readYaml } from './yaml-file.ts';

/** Reads a YAML list whose items stand or fall one by one, each with its line. */
export function readYamlList<T>(
  text: string,
  { path, file, item }: { path: string; file: z.ZodType<unknown[]>; item: z.ZodType<T> },
): { items: { value: T; line: number }[]; findings: Finding[] } {
  if (isBare(text)) return { items: [], findings: [] };
  const whole = readYaml(text, { path, schema: file });
  if (whole.value === null) return { items: [], findings: whole.findings };
  const items: { value: T; line: number }[] = [];
  const findings: Finding[] = [];
  for (const { source, line } of piecesOf(text)) {
    const read = readYaml(source, { path, schema: item, linesBefore: line - 1 });
    findings.push(...read.findings.map((finding) => ({ ...finding, line: finding.line ?? line })));
    if (read.value !== null) items.push({ value: read.value, line });
  }
  return { items, findings };
}

/** Nothing but comments: a list whose entries are still to come. */
function isBare(text: string): boolean {
  const { contents, errors } = parseDocument(text);
  return contents === null && errors.length === 0;
}

/** Each item's own text, blanks kept so that columns and lines stay right. */
function piecesOf(text: string): { source: string; line: number }[] {
  const list = parseDocument(text).contents;
  if (!isSeq(list)) return [];
  return list.items.flatMap((node) => {
    if (!isNode(node) || !node.range) return [];
    const [from, to] = node.range;
    const lineStart = text.lastIndexOf('\n', from - 1) + 1;
    const line = text.slice(0, from).split('\n').length;
    return [{ source: ' '.repeat(from - lineStart) + text.slice(from, to), line }];
  });
}
