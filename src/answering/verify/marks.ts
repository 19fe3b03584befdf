/** A word or turn of phrase that decides whether a sentence is true, under one name for all its forms. */
export type Mark =
  | 'NOT'
  | 'OFF'
  | 'MAY'
  | 'MUST'
  | 'WILL'
  | 'WOULD'
  | 'ATMOST'
  | 'ATLEAST'
  | 'OVER'
  | 'UNDER'
  | 'ONLY'
  | 'UNLESS'
  | 'IF'
  | 'BEFORE'
  | 'AFTER'
  | 'UNTIL'
  | 'FROM';

const day = String.raw`(?=(?:the )?\d{4}-\d{2}\b)`;
const auxiliary = 'may|can|could|must|shall|should|will|would|might|do|does|did';

/** Longer turns first: "may not exceed" is a limit before it is a "may" or a "not". */
const turns: readonly (readonly [Mark | 'NOT MAY' | 'NOT MUST' | '', string])[] = [
  ['', 'not only|not just|not merely|whether or not'],
  ['UNTIL', `no later than|not later than|on or before|until|till|(?:by|through) ${day}`],
  [
    'FROM',
    `no earlier than|not before|on or after|since|(?:starting|beginning|from|effective)(?: on)? ${day}`,
  ],
  [
    'ATMOST',
    `(?:(?:${auxiliary}) )?(?:not|never) (?:be )?(?:exceed|more than|greater than|higher than|larger than)|cannot exceed|no (?:more|greater|higher|larger) than|at most|up to|(?:is |are )?limited to|(?:a )?maximum of|capped at`,
  ],
  ['ATLEAST', '(?:not|no) (?:less|fewer|lower|smaller) than|at least|(?:a )?minimum of'],
  ['AFTER', 'later than|after'],
  ['BEFORE', 'earlier than|before|prior to'],
  ['OVER', 'more than|greater than|higher than|above|exceeds?|exceeding'],
  ['UNDER', 'less than|fewer than|lower than|below'],
  ['NOT MUST', String.raw`(?:do|does|did) not (?:have to|need to|require)|(?:is|are|was|were) not required`],
  [
    'NOT MAY',
    String.raw`(?:may|can|must|shall|could) not|cannot|(?:do|does|did) not (?:allow|permit|let)|(?:is|are|was|were) not (?:allowed|permitted)`,
  ],
  ['OFF', 'not (?:on|in|inside|part of|among)'],
  ['NOT', 'no longer|not|no|none|nobody|no one|nothing|neither|nor|never|without'],
  ['WOULD', 'would|could|might'],
  [
    'MUST',
    '(?:is|are|be|was|were) required to|has to|have to|had to|needs? to|must|shall|requires?|required|needs?|mandatory',
  ],
  ['MAY', '(?:is|are|be) (?:allowed|permitted|able) to|may|can|allows?|allowed|permits?|permitted|lets?'],
  ['WILL', 'will|(?:is|are) going to'],
  ['ONLY', 'only|solely|exclusively'],
  ['UNLESS', 'unless|except|other than|apart from'],
  ['IF', 'if|provided that|as long as'],
];
const patterns = turns.map(([mark, words]) => ({
  mark,
  shape: new RegExp(`\\b(?:${words})(?![\\p{L}\\p{N}])`, 'gu'),
}));
const marks: ReadonlySet<string> = new Set(
  turns.flatMap(([mark]) => mark.split(' ')).filter((mark) => mark !== ''),
);

/** "May be no more than" and "must be at least" say nothing but the limit. */
const permittedLimit = /\b(?:MAY\s+(?:be\s+|make up\s+)?(?=ATMOST\b)|MUST\s+(?:be\s+)?(?=ATLEAST\b))/gu;

export function isMark(form: string): form is Mark {
  return marks.has(form);
}

/** A text in small letters, with dates as `YYYY-MM-DD`, its marks put in capitals. */
export function withMarks(text: string): string {
  const plain = text
    .replace(/n't\b/gu, ' not')
    .replace(/\bca not\b/gu, 'cannot')
    .replace(/\bwo not\b/gu, 'will not');
  const marked = patterns.reduce((told, { shape, mark }) => told.replaceAll(shape, ` ${mark} `), plain);
  return marked.replaceAll(permittedLimit, '');
}
