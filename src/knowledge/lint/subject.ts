import type { Document, DocumentKind } from '../../domain/document.ts';
import { startOf } from '../../domain/in-force.ts';
import type { Plan } from '../../domain/plan.ts';

/** Words of a title that say nothing of its subject: they change from one edition to the next. */
const filler = new Set(
  `a an and annual as at by current edition effective final for from important in information its issue new of on or our
  participant participants quarterly revised revision the this to update updated version with year your copy amended
  restated employee employees dated notice document january february march april may june july august september october
  november december jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/u),
);

const written: Readonly<Record<string, string>> = {
  spd: 'summary plan description',
  smm: 'summary of material modifications',
  qdia: 'default investment',
  sar: 'summary annual report',
};

/** Kinds of which a plan has one at a time, whatever it is called. */
const one: ReadonlySet<DocumentKind | null> = new Set(['plan-document', 'spd']);

/** What a title is about: its words without years of its time, months, editions and the plan's own name. */
export function subjectOf(document: Document, plans: readonly Plan[]): Set<string> {
  const own = new Set(
    plans
      .filter(({ id }) => document.plans?.includes(id))
      .flatMap(({ id, name }) => wordsOf(`${id} ${name}`))
      .filter((word) => word !== 'plan'),
  );
  const year = Number((startOf(document) ?? document.until ?? '').slice(0, 4));
  return new Set(
    wordsOf(document.title)
      .filter((word) => !filler.has(word) && !own.has(word) && !/^(?:v\d+|q[1-4]|\d)$/u.test(word))
      .filter((word) => !isYearOf(word, year))
      .map((word) => word.replace(/(?<=\w{3})s$/u, '')),
  );
}

/** Two editions of one thing: the same kind, and titles about the same. */
export function isSameSubject(a: Document, b: Document, plans: readonly Plan[]): boolean {
  if (a.source !== b.source || a.kind !== b.kind) return false;
  const [ofA, ofB] = [subjectOf(a, plans), subjectOf(b, plans)];
  if (ofA.size < 2 && !one.has(a.kind)) return false;
  return ofA.size === ofB.size && [...ofA].every((word) => ofB.has(word));
}

function isYearOf(word: string, year: number): boolean {
  if (!/^(?:19|20)\d{2}$/u.test(word)) return false;
  // Of an undated document only years that cannot be a fund's target are taken for its time.
  return Number.isNaN(year) || year === 0 ? Number(word) < 2030 : Math.abs(Number(word) - year) <= 1;
}

function wordsOf(title: string): string[] {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => written[word]?.split(' ') ?? [word]);
}
