import type { Answer, Citation } from '../domain/answer.ts';

const most = 5;
const fewestWords = 5;

/** An answer as somebody wants it who asks where it stands: title, place and words of what it cites, in the order it cites them. */
export function whereItStands(answer: Answer): Answer {
  const cited = [...new Set(answer.statements.flatMap(({ citations }) => citations))];
  const places = cited.flatMap((n) => answer.citations.find((citation) => citation.n === n) ?? []);
  // Two words of a list show nobody where an answer stands, beside a sentence.
  const telling = places.filter(({ quote }) => quote.split(/\s+/u).length >= fewestWords);
  const statements = (telling.length > 0 ? telling : places).slice(0, most).map((citation) => ({
    text: placeOf(citation),
    source: citation.source,
    citations: [citation.n],
  }));
  return { ...answer, statements };
}

function placeOf({ title, locator, quote }: Citation): string {
  return `“${title}”${locator === '' || locator === title ? '' : `, ${locator}`}: “${quote}”`;
}
