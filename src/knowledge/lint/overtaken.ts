import type { Document, PolicyStatus } from '../../domain/document.ts';
import type { Finding } from '../../domain/finding.ts';
import { isCurrent, replacementOf, startOf } from '../../domain/in-force.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { statusName } from '../../domain/wording.ts';
import { isSameMatter } from './same-matter.ts';
import { warning } from './say.ts';

/** A matter that is still open. */
const open: ReadonlySet<PolicyStatus> = new Set(['reported', 'proposed', 'pending_bill', 'litigation']);
/** What settles it. */
const settled: ReadonlySet<PolicyStatus> = new Set(['final', 'in_force', 'decided', 'rescinded']);

/** Items whose status no longer fits: a later one on the same matter settled it, or took it back. */
export function overtaken(items: readonly Document[], today: IsoDate): Finding[] {
  return items.flatMap((item) => {
    const replacement = replacementOf(item, items, today);
    if (replacement) return readsAsCurrent(item, replacement);
    const later = items.find((other) => settles(other, item, today));
    if (!later || item.status === null || later.status === null) return [];
    return [
      warning(
        item.path,
        'status-overtaken',
        `It is told as "${statusName(item.status)}", but "${later.path}" is later and "${statusName(later.status)}": if that is the same matter, add "supersedes: [${item.path}]" there.`,
      ),
    ];
  });
}

function settles(later: Document, item: Document, today: IsoDate): boolean {
  const [before, after] = [startOf(item), startOf(later)];
  return (
    later !== item &&
    item.status !== null &&
    open.has(item.status) &&
    later.status !== null &&
    settled.has(later.status) &&
    before !== null &&
    after !== null &&
    after > before &&
    isCurrent(later, today) &&
    !item.supersedes.includes(later.path) &&
    isSameMatter(later, item)
  );
}

/** Taken back or struck down, yet still labelled as if it held. */
function readsAsCurrent(item: Document, replacement: Document): Finding[] {
  const isTakenBack = replacement.status === 'rescinded' || replacement.status === 'decided';
  if (!isTakenBack || (item.status !== 'in_force' && item.status !== 'final')) return [];
  return [
    warning(
      item.path,
      'status-reads-current',
      `It is still told as "${statusName(item.status)}", although "${replacement.path}" replaces it and is "${statusName(replacement.status ?? '')}": change its status to rescinded.`,
    ),
  ];
}
