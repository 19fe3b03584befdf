import { type Document, authorityOf } from '../../domain/document.ts';
import { startOf } from '../../domain/in-force.ts';

/**
 * Whether the words of one plan document take the place of another's where they differ: it has the
 * higher authority and is no older, as a summary of material modifications is beside the summary it modifies.
 */
export function outranks(one: Document, other: Document): boolean {
  return authorityOf(one) < authorityOf(other) && (startOf(one) ?? '') >= (startOf(other) ?? '');
}
