/** A clause and where it begins in its sentence. */
export interface Clause {
  text: string;
  at: number;
}

const borders =
  /;\s+(?:and |or |but )?|,?\s+(?:but(?! not\b)|however|whereas)\s+|,\s+(?:although|though|while|yet)\s+|:\s+|,\s+(?:and|nor|so)\s+(?=(?:the|no|it|they|you|participants|any|all|this|these|each|does|do|is|are|may|will|cannot)\b)|\s+and\s+(?=(?:does|do|may|will|is|are|can) not\b|cannot\b)/giu;
const list = /[:;]/u;

/** A sentence cut where what it says may turn. A colon that opens a list does not cut. */
export function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const match of sentence.matchAll(borders)) {
    if (match[0].startsWith(':') && list.test(sentence.slice(match.index))) continue;
    const text = sentence.slice(from, match.index);
    if (text.trim() !== '') clauses.push({ text, at: from });
    from = match.index + match[0].length;
  }
  clauses.push({ text: sentence.slice(from), at: from });
  return clauses;
}
