import type { Document } from '../../domain/document.ts';
import type { Finding } from '../../domain/finding.ts';
import { type IsoDate, daysLater, inWords } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { soonDays } from './days.ts';
import { warning } from './say.ts';
import { successorOf } from './successor.ts';

/** Plan documents without a date, dates that can hardly be meant, and documents that end with nothing to follow. */
export function lintDates(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  return [...knowledge.documents.values()]
    .filter(({ draft }) => !draft)
    .flatMap((document) => [
      ...strangeDates(document, today),
      ...endOf(document, knowledge, today),
      ...(document.until !== null && document.until < today ? [] : missingDate(document)),
    ]);
}

function endOf(document: Document, knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  const { path, until } = document;
  if (until === null || until > daysLater(today, soonDays)) return [];
  if (successorOf(document, knowledge, today)) return [];
  return until < today
    ? [
        warning(
          path,
          'expired',
          `It ended on ${until} and nothing here takes its place: add the document that holds now, or take it out when nobody asks about that time.`,
        ),
      ]
    : [
        warning(
          path,
          'expiring',
          `It ends on ${until} and nothing here takes its place: add the next one before that day, or questions from then on find nothing.`,
        ),
      ];
}

/** No plan of this sort is older than its law. */
const firstYear = 1974;
const yearsAhead = 10;

function strangeDates(document: Document, today: IsoDate): Finding[] {
  const { path, effective, until, published, occurred, source } = document;
  const latest = `${Number(today.slice(0, 4)) + yearsAhead}-12-31`;
  const days = Object.entries({ effective, published, occurred });
  const strange = [...days, ['until', until === null || until > today ? null : until] as const].flatMap(
    ([key, day]) =>
      day !== null && (day < `${firstYear}-01-01` || day > latest)
        ? [
            warning(
              path,
              'odd-date',
              `"${key}" has ${day}, which can hardly be meant: check the year and correct it.`,
            ),
          ]
        : [],
  );
  if (strange.length > 0 || source !== 'policy' || published === null || published <= today) return strange;
  return [
    warning(
      path,
      'published-later',
      `"published" has ${published}, a day still to come, so nobody hears of it until ${inWords(published)}: correct it if it is out already.`,
    ),
  ];
}

function missingDate({ path, source, effective, isDatedInText }: Document): Finding[] {
  if (source !== 'plan' || effective !== null) return [];
  return [
    isDatedInText
      ? warning(
          path,
          'no-effective-date',
          'Its text names a date, but its settings do not: add "effective:" so that it takes over on its day.',
        )
      : warning(
          path,
          'undated',
          'Neither its settings nor its text say from when it holds: add "effective:".',
        ),
  ];
}
