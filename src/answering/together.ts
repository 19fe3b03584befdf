import type { ReadyStatement } from './ready-statement.ts';
import { withoutSaidSentences } from './repeats.ts';

/** At most this many statements, however many questions a message asks. */
const most = 8;

/** The statements to each question of a message, one question after the other; no question takes the room of another. */
export function together(answers: readonly (readonly ReadyStatement[])[]): ReadyStatement[] {
  if (answers.length < 2) return [...(answers[0] ?? [])];
  const all = withoutSaidSentences(
    answers.flatMap((answer, question) => answer.map((statement) => ({ ...statement, question }))),
  );
  const fresh = answers.map((_, at) => all.filter(({ question }) => question === at));
  const rooms = shared(fresh.map(({ length }) => length));
  return fresh.flatMap((answer, at) => answer.slice(0, rooms[at]));
}

/** Parts the room evenly; what one does not need goes to the others. */
function shared(wanted: readonly number[]): number[] {
  const given = wanted.map(() => 0);
  for (let left = most; left > 0;) {
    const hungry = wanted.flatMap((want, at) => ((given[at] ?? 0) < want ? [at] : []));
    if (hungry.length === 0) break;
    for (const at of hungry.slice(0, left)) given[at] = (given[at] ?? 0) + 1;
    left -= Math.min(hungry.length, left);
  }
  return given;
}
