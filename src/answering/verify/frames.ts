import { withIsoDates } from './dates.ts';

/** Words of a sentence that hold the rest of it in bounds, or say that the rest is not so. */
export interface Frame {
  kind: 'condition' | 'day' | 'people' | 'claim';
  words: string;
  /** What they govern. */
  rest: string;
}

const day = String.raw`(?:the )?(?:(?:end|start|beginning|first day) of )?(?:the )?\d{4}(?:-\d{2}){0,2}\b`;
const bound =
  'from|until|till|through|before|after|effective|starting|beginning|no earlier than|not before|on or after';
const boundByDay = `(?:${bound})(?: on| in| from| as of)? ${day}`;
const consent = String.raw`(?:with|without)(?: [\p{L}'’]+){0,3} (?:consent|approval|permission|authori[sz]ation)`;
const condition = `if|unless|provided that|as long as|so long as|in case|on condition|subject to|once(?! (?:in|a|an|each|every|per)\\b)|${consent}`;
const people = `(?:only )?(?:[\\p{L}-]+ ){0,3}(?:members?|participants?|employees?|officers?|executives?|directors?|managers?|workers?|retirees?|spouses?|beneficiar(?:y|ies)|persons?|people|anyone|those|staff|partners?)\\b`;
const verb =
  'may|can|cannot|could|must|shall|will|would|should|is|are|was|were|do|does|has|have|gets?|receives?';
/** Words of a claim that somebody only makes, weighs or denies. */
const claim = [
  String.raw`myths?|rumou?rs?|misconceptions?|misunderstandings?|false|untrue|not true|wrong(?:ly)?`,
  String.raw`mistakes?|mistaken(?:ly)?|incorrect(?:ly)?|believ(?:e|es|ed)|beliefs?|claim(?:s|ed)?`,
  String.raw`alleg(?:e|es|ed)|reject(?:s|ed|ing)?|declin(?:es|ed)|refus(?:es|ed)|den(?:y|ies|ied)`,
  String.raw`doubt(?:s|ed|ful)?|consider(?:s|ed|ing)?|stud(?:y|ies|ied)|discuss(?:es|ed)?`,
  String.raw`debat(?:es|ed)|review(?:s|ed)?|ask(?:s|ed)?|question(?:s|ed)?|propos(?:al|als|ed|es)`,
  String.raw`suggest(?:s|ed)?|argu(?:es|ed)|unclear|unknown|undecided`,
  String.raw`(?:not|nothing|nobody|never)\b.*\b(?:mean|say|state|imply|suggest|decided?)`,
  String.raw`no (?:document|rule|promise|guarantee)s?`,
].join('|');
/** Whoever works here and asks is one: that it is said of them leaves nobody out who would read it. */
const ordinary = /^(?:an? |the |all |every |each )?(?:active|current) [\p{L}-]+$/iu;
/** Up to a comma that is none of a figure's. */
const phrase = String.raw`(?:[^,]|,(?=\d))*`;

/** What opens a clause, and the rest of it. */
const openings: readonly (readonly [Frame['kind'], RegExp])[] = [
  ['claim', shape(String.raw`(?<words>.*?\b(?:${claim})\b.*?\b(?:that|whether)) (?<rest>.+)`)],
  [
    'condition',
    shape(`(?<words>(?:${condition}|when|whenever|after|before|until)\\b${phrase}), (?<rest>.+)`),
  ],
  ['day', shape(`(?<words>(?:${boundByDay}|(?:since|by|as of) ${day})(?: onwards?)?),? (?<rest>.+)`)],
  ['day', shape(String.raw`(?<words>(?:on|in) ${day}),? (?<rest>.*\b(?:may|can|will|must)\b.*)`)],
  ['people', shape(`(?<words>${people}[^,;]*?|only [^,;]+?) (?<rest>(?:${verb})\\b.+)`)],
  ['people', shape(`(?<words>for ${people}${phrase}), (?<rest>.+)`)],
];
/** What stands behind the words it governs. */
const closings: readonly (readonly [Frame['kind'], RegExp])[] = [
  ['condition', new RegExp(`(?<= )(?:${condition})\\b${phrase}`, 'giu')],
  ['day', new RegExp(String.raw`(?<=\b(?:may|can|could|will|must|is|are)\b.* )${boundByDay}`, 'giu')],
];
/** "Unless this addendum says otherwise" holds nothing in bounds that a reader would know of. */
const isIdle = /\botherwise\b/iu;

/** The frames of a sentence, clause by clause: "If …,", "From July 1, 2027,", "Only officers", "It is a myth that". */
export function framesIn(sentence: string): Frame[] {
  return withIsoDates(sentence)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ (?=[,.;])/gu, '')
    .trim()
    .split(/;\s+/u)
    .flatMap((clause) => [...openingsOf(clause), ...closingsOf(clause)])
    .filter(({ words }) => !isIdle.test(words) && !ordinary.test(words));
}

function openingsOf(clause: string): Frame[] {
  return openings.flatMap(([kind, opening]): Frame[] => {
    const { words, rest } = opening.exec(clause)?.groups ?? {};
    return words === undefined || rest === undefined ? [] : [{ kind, words, rest }];
  });
}

function closingsOf(clause: string): Frame[] {
  return closings.flatMap(([kind, closing]) =>
    [...clause.matchAll(closing)].map(({ 0: words, index }) => ({
      kind,
      words,
      rest: clause.slice(0, index),
    })),
  );
}

function shape(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}
