import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const counted = z.object({ file: z.string(), answers: z.int() });

/** How many audited answers of an open database, given since then, cite each path. */
export function citedIn(database: DatabaseSync, since: Date): Map<string, number> {
  const rows = database
    .prepare(
      `SELECT json_extract(cited.value, '$.path') AS file, COUNT(DISTINCT audit.seq) AS answers
       FROM audit, json_each(audit.content, '$.cited') AS cited
       WHERE json_extract(audit.content, '$.at') >= ?
       GROUP BY file`,
    )
    .all(since.toISOString());
  return new Map(rows.map((row) => counted.parse(row)).map(({ file, answers }) => [file, answers]));
}
