import { cleanWords } from './clean-words.ts';
import type { RouteNames } from './route-mentions.ts';

const longest = 160;

/** What is offered or refused, as the clause names it, without dates or the way to it; `other` where it does not name it. */
export function whatOf(
  clause: string,
  cue: { at: number; end: number } | null,
  { term, at }: { term: string; at: number },
  { other, names }: { other: string; names: RouteNames },
): string {
  if (cue === null) return capital(other);
  const object = cue.end <= at ? clause.slice(cue.end) : clause.slice(0, cue.at);
  const words = upToVerb(object)
    .replace(/^[\s,]*(?:(?:to|in|of|for|only|also|any|still|by)\b\s*)*/iu, '')
    .replace(
      /[\s,]*(?:\b(?:is|are|may|can|will|shall|be|not|cannot|no longer|currently|still|remains?|stays?|been|has|have|also)\b[\s,]*)*$/iu,
      '',
    )
    .replace(/[\s.;:,]+$/u, '');
  const name = words.includes(term) ? cleanWords(words, term, names) : null;
  if (name === null) return capital(other);
  return capital(name.length <= longest ? name : name.slice(0, name.lastIndexOf(' ', longest)));
}

export function capital(text: string): string {
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
