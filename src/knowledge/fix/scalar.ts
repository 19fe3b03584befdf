import { type Node, isScalar, parse } from 'yaml';
import type { Edit } from './edit.ts';

/** A value written on one or more lines of its own, not as a block (`|`, `>`): such a one can be written anew. */
export function scalarEdit(
  node: unknown,
  value: string,
  offset: number,
): Pick<Edit, 'at' | 'end' | 'text'> | null {
  if (!isScalar(node) || !hasRange(node)) return null;
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return null;
  const [at, end] = node.range;
  return { at: offset + at, end: offset + end, text: written(value) };
}

function hasRange(node: Node): node is Node & { range: [number, number, number] } {
  return Array.isArray(node.range);
}

/** Plain where YAML reads it back the same, else in double quotes. */
function written(value: string): string {
  if (/[#,[\]{}:"'\n]/u.test(value)) return JSON.stringify(value);
  try {
    return parse(value) === value ? value : JSON.stringify(value);
  } catch {
    return JSON.stringify(value);
  }
}
