const longest = 160;

/** What is offered or refused, in the clause's own words. */
export function whatOf(
  clause: string,
  cue: { at: number; end: number } | null,
  term: string,
  at: number,
): string {
  if (cue === null) return capital(term);
  const object = cue.end <= at ? clause.slice(cue.end) : clause.slice(0, cue.at);
  const words = upToVerb(object)
    .replace(/^[\s,]*(?:(?:to|in|of|for|only|also|any|still|by)\b\s*)*/iu, '')
    .replace(
      /[\s,]*(?:\b(?:is|are|may|can|will|shall|be|not|cannot|no longer|currently|still|remains?|stays?|been|has|have|also)\b[\s,]*)*$/iu,
      '',
    )
    .replace(/[\s.;:,]+$/u, '');
  if (words === '' || /^[^\p{L}\p{N}]/u.test(words) || !words.includes(term)) return capital(term);
  return capital(words.length <= longest ? words : words.slice(0, words.lastIndexOf(' ', longest)));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const finite =
  /(?<!\b(?:that|which|who|whose)(?: [\w-]+){0,2}) (?:also |still |now )?(?:applies|apply|covers|cover|stays|stay|remains|remain|is|are|may|will|can|has|have|does|do)\b/iu;

/** "The bar on crypto applies to every fund": what is barred ends where the next verb begins. */
function upToVerb(object: string): string {
  const verb = finite.exec(object);
  return verb && verb.index > 0 && /\p{L}/u.test(object.slice(0, verb.index))
    ? object.slice(0, verb.index)
    : object;
}
