import { type RouteNames, routesIn } from './route-mentions.ts';

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const day = `(?:${month}(?: \\d{1,2},?)?,? \\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})`;
const leadingDate = new RegExp(`^[^,]{0,30}?${day},\\s*`, 'iu');
const trailingDate = new RegExp(
  `[,\\s]+(?:(?:effective|starting|beginning|commencing|as of|on or after|on and after|on|from|until|through|since|after)\\s+)+(?:the close of business on )?${day}.*$`,
  'iu',
);
/** "Its assets in …", "your balance to …": whose money it is, not what it buys. */
const owner =
  /^(?:(?:its|their|your|our|his or her|(?:a|the|any) [\w-]+['’]s?) (?:[\w-]+ ){0,3}?)?(?:assets?|balances?|accounts?|money|contributions?|savings|portfolio|value) (?:in|into|to|toward) /iu;
/** "The option to buy …", "access to …", "purchases of …". */
const dealing =
  /^(?:the |any |all |new |further |additional )*(?:(?:option|right|ability|choice) to (?:buy|purchase|hold|invest in|trade|choose|own|acquire)|access to|trading (?:in|of)|(?:purchases?|investments?|transactions?|orders?|contributions?|exposure|allocations?) (?:of|in|to|for)) /iu;
const loose = /(?:,? (?:together|combined|in total|among them|as well|alike|also|too|themselves))+$/iu;
const start = /^(?:any |all )?(?:in|to|of|for|into|through|by|from|via|with|at) /iu;

/** Words of a clause as the name of a thing: without dates, whose money it is, or the way to it; null when no name is left. `holds`: what the name must keep. */
export function cleanWords(words: string, holds: string, names: RouteNames): string | null {
  const steps: ((text: string) => string)[] = [
    (text) => text.replace(leadingDate, '').replace(trailingDate, ''),
    (text) => partWith(text, holds),
    (text) => withoutRoute(text, holds, names),
    (text) => text.replace(owner, '').replace(dealing, '').replace(start, ''),
    (text) => text.replace(/\b(or|and) (?:to|in|of) (?=\p{Ll})/giu, '$1 '),
    (text) => text.replace(/[\s.;:,]+$/u, '').replace(loose, ''),
  ];
  let text = words;
  for (const step of steps) {
    const next = step(text).trim();
    // A step that would cut the thing itself is left out.
    if (next.toLowerCase().includes(holds.toLowerCase())) text = next;
  }
  return isName(text) ? text : null;
}

/** "Private-market fund and no digital asset fund" are two things. */
function partWith(text: string, holds: string): string {
  const parts = text.split(/,? (?:and|or|nor) no /iu);
  return parts.find((part) => part.toLowerCase().includes(holds.toLowerCase())) ?? text;
}

const wayTo =
  /[,\s]*\b(?:in|into|through|on|to|from|by|via|under|within|of|as)(?: (?:the|your|a|an|its|our|each|any|their|either))?(?: [\w'’-]+){0,2}\s*$/iu;

/** Up to the words that lead to a route named after the thing; after them when the route comes first. */
function withoutRoute(text: string, holds: string, names: RouteNames): string {
  const at = text.toLowerCase().indexOf(holds.toLowerCase());
  const routes = routesIn(text, names);
  const after = routes.find((route) => route.at >= at + holds.length);
  const before = routes.findLast((route) => route.end <= at);
  const lead = after ? wayTo.exec(text.slice(0, after.at)) : null;
  const cut = lead && lead.index >= at + holds.length ? text.slice(0, lead.index) : text;
  if (!before) return cut;
  const rest = cut.slice(before.end);
  const opening = /^[^.;]{0,40}?,? (?:in|of|to) /iu.exec(rest);
  return opening && before.end + opening[0].length <= at ? rest.slice(opening[0].length) : cut;
}

const noName =
  /^(?:its|their|it|they|these|those|this|such|them|you|no|not)\b|\b(?:19|20)\d\d\b.*\b(?:19|20)\d\d\b|^[^\p{L}\p{N}]|\b(?:may|will|shall|must)\b/iu;

function isName(text: string): boolean {
  return text !== '' && !noName.test(text);
}
