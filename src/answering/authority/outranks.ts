import { type Document, authorityOf } from '../../domain/document.ts';
import { startOf } from '../../domain/in-force.ts';

/** A title that says it is no whole document but a change of another. */
const isChange = /\b(?:amend(?:s|ed|ing|ment|ments)?|changes?|modif(?:y|ies|ied|ications?)|riders?)\b/iu;

/**
 * Whether the words of one plan document take the place of another's where they differ: it has the
 * higher authority and is no older, as a summary of material modifications is beside the summary it modifies;
 * or it is of equal authority, later, and calls itself a change.
 */
export function outranks(one: Document, other: Document): boolean {
  const [start, otherStart] = [startOf(one) ?? '', startOf(other) ?? ''];
  const [authority, otherAuthority] = [authorityOf(one), authorityOf(other)];
  if (authority === otherAuthority) return start > otherStart && isChange.test(one.title);
  return authority < otherAuthority && start >= otherStart;
}
