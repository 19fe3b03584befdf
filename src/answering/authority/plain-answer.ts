const yes =
  /^(?:yes|sure|certainly|of course|absolutely|you (?:can|may|are allowed)|it is (?:allowed|possible|offered|available))\b|\b(?:you (?:can|may) (?:buy|hold|invest|choose|purchase)|(?:is|are) (?:available|offered|allowed|permitted))\b/iu;
const no =
  /^(?:no|never|unfortunately|sorry)\b|\b(?:cannot|can['’]t|may not|(?:is|are|does|do) not|isn['’]t|aren['’]t|not (?:available|offered|allowed|permitted)|prohibit\w*|exclud\w*|bar(?:s|red)|ceased|discontinued|no longer|neither|nowhere)\b/iu;

/** A sentence that says in plain words that it can be had. */
export function grantsIt(sentence: string): boolean {
  return yes.test(sentence) && !no.test(sentence);
}

/** A sentence that says in plain words that it cannot. */
export function deniesIt(sentence: string): boolean {
  return no.test(sentence);
}
