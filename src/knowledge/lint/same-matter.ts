import type { Document } from '../../domain/document.ts';

/** Names that belong to one matter alone: bills, orders, releases, dockets, cases. */
const identifiers = [
  /\b(?:h\.?\s?r\.?|s\.?|h\.?\s?b\.?|s\.?\s?b\.?|h\.?\s?j\.?\s?res\.?|s\.?\s?j\.?\s?res\.?|[hs])\s?-?(?:no\.?\s?)?(\d{2,5})\b/giu,
  /\b(?:executive order|eo|e\.o\.)\s?(?:no\.?\s?)?(\d{5})\b/giu,
  /\b(?:release|bulletin|rin|docket|rev\. (?:rul|proc)\.|notice)\s?(?:no\.?\s?)?(\d{2,4}-[a-z]?\d{1,5})\b/giu,
  /\b([\p{Lu}][\p{L}.&'-]+)(?:\s[\p{Lu}][\p{L}.&'-]+){0,3}\sv\.?\s(?:the\s)?([\p{Lu}][\p{L}.&'-]+)/gu,
];

/** Words that tell the stages of one matter apart, or nothing at all. */
const stages = new Set(
  `a an and the of on in for to from by at as is are was its it about into under with this that be will would propose proposed
  proposal proposes proposing final finalized finalised finalizes adopt adopted adopts adopting issue issued issues pending
  decide decided decision decides enact enacted enacts signed signs passed passes law new reported report reports coming
  introduce introduced introduces announced announces effective force bill rule regulation act 401k 401 k plan plans
  house senate congress department labor us u s court supreme appeals judge ruling rules rescind rescinded withdrawn
  update updated status january february march april may june july august september october november december`.split(
    /\s+/u,
  ),
);

/** True when two titles name one bill, order or case, or say the same apart from the stage it is at. */
export function isSameMatter(later: Document, earlier: Document): boolean {
  const [ofLater, ofEarlier] = [identifiersIn(later.title), identifiersIn(earlier.title)];
  if (ofLater.size > 0 && ofEarlier.size > 0) return [...ofEarlier].every((id) => ofLater.has(id));
  const [a, b] = [matterOf(later.title), matterOf(earlier.title)];
  if (a.size < 3 || b.size < 3) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared) >= 0.75;
}

function identifiersIn(title: string): Set<string> {
  return new Set(
    identifiers.flatMap((identifier, kind) =>
      [...title.normalize('NFKC').matchAll(identifier)].map(
        ([whole, ...parts]) => `${kind === 0 ? billOf(whole) : kind} ${parts.join(' v ').toLowerCase()}`,
      ),
    ),
  );
}

/** House and Senate bills of one number are two bills. */
function billOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '')
    .charAt(0);
}

function matterOf(title: string): Set<string> {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words
      .filter((word) => !stages.has(word) && !/^(?:19|20)\d{2}$/u.test(word) && !/^\d{1,2}$/u.test(word))
      .map((word) => word.replace(/(?<=\w{3})(?:s|ing|ed)$/u, '')),
  );
}
