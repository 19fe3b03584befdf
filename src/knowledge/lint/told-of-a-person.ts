const name = String.raw`(?<first>\p{Lu}\p{Ll}+)(?: \p{Lu}\.?)? (?<last>\p{Lu}[\p{L}'’-]*\p{Ll})`;
const sum = String.raw`(?:is|was|of|:|=|at)? ?(?:about |roughly )?\$ ?\d`;
const what = String.raw`(?:(?:annual|base|yearly|monthly|current|vested|total|account|plan) ){0,3}(?:salary|pay|wages?|compensation|balance)`;

const money = [
  new RegExp(String.raw`${name}(?:'s|’s) ${what} ${sum}`, 'gu'),
  new RegExp(String.raw`${name},? (?:who )?(?:earns|earned|makes|is paid|has a ${what}) ${sum}`, 'gu'),
  new RegExp(String.raw`${name}[:,;|–—-]? ?\(?${what} ?${sum}`, 'gu'),
  new RegExp(
    String.raw`\b(?:[Ss]alary|[Pp]ay|[Ww]ages|[Cc]ompensation|[Bb]alance) (?:of|for) ${name} ?${sum}`,
    'gu',
  ),
];

/** Words of plans and their papers that are written like names of people. */
const ofPlans =
  /^(?:the|a|an|your|our|each|any|if|all|when|in|for|participant|member|employee|employer|company|plan|fund|account|balance|vested|annual|base|average|minimum|maximum|total|roth|traditional|retirement|savings|pension|benefits?|brokerage|window|trust|trustee|committee|highly|compensated|eligible|covered|section|article|example|self|directed|investment|index|target|date|value|stable|social|security|internal|revenue|inc|corp|llc|group|services|desk|center|bank|loan|hardship|required|force|small|large|eligible|deferred|final|current|salary|pay|compensation|income|tax|us|united|states|new)$/iu;

/** A salary or a balance, in dollars, with somebody's first and last name before or behind it. */
export function tellsOfMoney(text: string): boolean {
  return money.some((pattern) => [...text.matchAll(pattern)].some(isOfAPerson));
}

const address = /(?<![\p{L}\p{N}._%+-])(?<local>[\p{L}\p{N}._%+-]{2,64})@[\p{L}\p{N}.-]{1,80}\.\p{L}{2,20}/gu;
const phone = /(?<!\d)(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])(?:\d{3}[-. ])?\d{4}(?!\d)/u;
/** Who is named for the plan is meant to be reached. */
const isForAll =
  /\b(?:contact|call|write|questions?|ask|reach|administrators?|managers?|directors?|desk|office|officer|benefits?|hr|human resources|trustees?|agent|advis[eo]rs?|representatives?|committee|counsel|support|team|service)\b/iu;

/** Somebody's name with an e-mail address made of it and a telephone number, and no word of an office. */
export function tellsHowToReach(text: string): boolean {
  if (!phone.test(text) || isForAll.test(text)) return false;
  const people = [...text.matchAll(new RegExp(name, 'gu'))].filter(isOfAPerson);
  return [...text.matchAll(address)].some(({ groups }) =>
    people.some((person) => isMadeOf(groups?.['local'] ?? '', person.groups ?? {})),
  );
}

function isMadeOf(local: string, { first = '', last = '' }: Readonly<Record<string, string>>): boolean {
  const plain = local.toLowerCase();
  return plain.includes(last.toLowerCase()) || plain.startsWith(first.toLowerCase());
}

function isOfAPerson({ groups }: RegExpExecArray): boolean {
  return [groups?.['first'], groups?.['last']].every(
    (word) => word !== undefined && !ofPlans.test(word.replace(/['’]s$/u, '')),
  );
}
