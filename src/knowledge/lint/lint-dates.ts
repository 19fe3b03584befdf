import type { Document } from '../../domain/document.ts';
import type { Finding } from '../../domain/finding.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';

/** Plan documents without a date, and documents whose dates have passed. */
export function lintDates(knowledge: KnowledgeBase, today: IsoDate): Finding[] {
  return [...knowledge.documents.values()].flatMap((document) => datesOf(document, today));
}

function datesOf(document: Document, today: IsoDate): Finding[] {
  const { path, source, draft, effective, until, isDatedInText } = document;
  if (draft) return [];
  const warning = (code: string, message: string): Finding => ({
    path,
    line: null,
    severity: 'warning',
    code,
    message,
  });
  if (until !== null && until < today)
    return [
      warning(
        'expired',
        `It ended on ${until} and is not used for today; move it out when nobody asks about that time.`,
      ),
    ];
  if (source !== 'plan' || effective !== null) return [];
  return [
    isDatedInText
      ? warning(
          'no-effective-date',
          'Its text names a date, but its settings do not: add "effective:" so that it takes over on its day.',
        )
      : warning('undated', 'Neither its settings nor its text say from when it holds: add "effective:".'),
  ];
}
