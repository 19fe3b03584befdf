import { type Node, isScalar, parse } from 'yaml';
import type { Edit } from './edit.ts';

/** A value written on one or more lines of its own, not as a block (`|`, `>`): such a one can be written anew. */
export function scalarEdit(
  node: unknown,
  value: string,
  offset: number,
): Pick<Edit, 'at' | 'end' | 'text'> | null {
  const range = rangeOf(node);
  return range && { at: offset + range.at, end: offset + range.end, text: written(value) };
}

/** Where a scalar stands that has no block form, no name and no type of its own; null for anything else. */
export function rangeOf(node: unknown): { at: number; end: number } | null {
  if (!isScalar(node) || !hasRange(node)) return null;
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return null;
  if (node.anchor !== undefined || node.tag !== undefined) return null;
  const [at, end] = node.range;
  return { at, end };
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
