/** A turn of phrase that offers or refuses; characters from `at` to `end`. */
export interface Cue {
  kind: 'offers' | 'denies';
  at: number;
  end: number;
  /** "No" reaches only forward. */
  isForward: boolean;
  /** Inside "funds that hold …": describes a thing, and says of the plan nothing by itself. */
  isInner: boolean;
}

/** Verbs and words of a plan's own offer. */
const offering =
  /\b(?:allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|offer(?:s|ed|ing|ings)?|available|eligible|includ(?:e|es|ed|ing)|contain(?:s|ed)?|holds?|holding|held|invest(?:s|ing)? (?:\w+ |[\d%]+ ){0,6}?in|invested|allocat(?:es|ed|ing|ion|ions)|made up of|makes? up|made available|consist(?:s|ing)? of|compos(?:ed|es) of|(?:provid|giv)(?:e|es|ing) (?:you |participants )?(?:access|exposure)|exposure to|accepts?|supports?|supported|(?:have|has|gets?) access to|part of the|(?:an? |its |your )?(?:investment )?(?:option|choice)s? (?:in|of|under) the plan|one of the (?:plan's |plan’s )?(?:[\w-]+ ){0,3}(?:options|choices|alternatives|funds|investments)|(?:is|are|as) an? (?:[\w-]+ ){0,4}(?:option|choice|alternative)|(?:has|have|with) an? (?:[\w-]+ ){0,4}(?:fund|account|option|window|pool|trust|choice)|on the (?:core |plan's |plan’s |fund |investment |regular )*(?:menu|line-?up)|among the|opens? to(?! (?:all|any|active|new|employees|participants|members|every|eligible|each))|joins?|added|adopted|(?:adds?|adding|introduc(?:es|ed|ing)|launch(?:es|ed|ing))(?=[^.;]{1,160}? (?:to|on|in|into|for) (?:the|its|our|your)\b))\b|\b(?:may|must|can|shall) not exceed|\b(?:limited|capped) (?:to|at) (?:\d|an? (?:maximum|total))|\bup to \d+(?:\.\d+)?(?:%| percent)/giu;
/** What people do with an investment: an offer only where they may, or may not, do it. */
const action =
  /\b(?:buy|buys|bought|purchase|purchases|purchased|acquire|acquired|elect|elected|select|selected|choose|chosen|direct|directed|allocate|invest|own|owned|trade|traded|use|add|make|made|place|placed|put|provide|provided|hold|offer|have|include|contain|an? (?:investment )?(?:option|alternative))\b/giu;
const modal =
  /\b(?:may|can|able to|permitted to|allowed to|free to|lets? (?:you|participants)|let|will|entitled to|eligible to|wish(?:es)? to|want to)(?: (?:also|only|then|now|still|instead|each|be|directly|indirectly|not|,|or|and|buy|sell|hold|purchase|trade|elect|you|participants))*(?:,)? ?$/iu;
const refusing =
  /\b(?:prohibit(?:s|ed|ing|ion)?|forbid(?:s|den)?|bar(?:s|red)|block(?:s|ed)?|exclud(?:e|es|ed)|disallow(?:s|ed)?|ineligible|unavailable|impermissible|off limits|off the table|barred|disabled?|disables|not an option|reject(?:s|ed)?|refus(?:e|es|ed)|remov(?:e|es|ed)|discontinu(?:e|es|ed|ing)|terminat(?:e|es|ed|ing)|eliminat(?:e|es|ed|ing)|removing|withdrawing|phas(?:es|ed|ing) out|phased[- ]out|ends? (?:access|trading|purchases|sales)|(?:(?:comes?|came) to an end|ends?|ended|ending|ceas(?:e|es|ed)|stop(?:s|ped)?|expires?|expired)(?= (?:on|as of|effective|after|at the close)\b)|(?<=\b(?:is|are|been|being|be) )withdrawn(?= from (?:the|our|your) )|ban|bans|banned|restricted|bar on|ban on|prohibition (?:on|of|against))\b/giu;
const negation =
  /\b(?:not|never|cannot|can't|won't|doesn't|don't|isn't|aren't|no longer|nor|ceas(?:e|es|ed|ing)|stop(?:s|ped|ping)?|discontinu(?:e|es|ed|ing)|end(?:s|ed|ing)?)(?: (?:currently|yet|now|presently|at this time|also|be|been|have|itself|otherwise|directly|or \w+|and (?:will|may|shall) not|used to|used for|permitted to|allowed to|able to|free to|intended to|designed to))*(?: to)?(?: be)? ?$/iu;
/** "Available nowhere": the no follows. */
const nowhere = /^ (?:nowhere|to nobody|to no one|in no \w+|under no \w+|neither)\b/iu;
const noDeterminer =
  /\b(?:no|none of|neither|nor)\b(?! (?:more|less|later|earlier|fewer|longer|limit|limits|restriction|minimum|maximum|fee|fees|charge|cost|penalty|action|need|guarantee|assurance|cap))/giu;
/** Names and nouns that only look like verbs. */
const noVerbs =
  /\b(?:tender offers?|(?:initial|public|secondary) offerings?|offering (?:price|document|memorandum)s?|holding (?:company|companies|period)s?|purchase price|use of|invested (?:amount|balance)s?)\b/giu;
/** "funds that hold", "products whose main purpose is to hold": of the thing, not of the plan. */
const inner =
  /\b(?:that|which|who|whose(?: \w+){1,3} (?:is|are))(?: \w+){0,4}? ?(?:(?:also|mainly|primarily|principally|to|only|do not|does not|may|will|can) ?){0,3}$/iu;
const participle = /^(?:holding|investing|including|allowing|permitting|allocating)/iu;

const described = /^(?:held|invested|contained|composed of|offered)$/iu;
const auxiliary =
  /\b(?:is|are|be|been|being|was|were|get|gets|remains?|has|have|had|not|never|no longer|and|or|also|only|now|currently|it|they|which|that|plan|menu|window|fund|account)[ ,]*(?:\w+ly )?$/iu;

/** "Coins held directly", "products offered by others": of the thing, and no offer. */
function isDescribing(word: string, before: string): boolean {
  return described.test(word) && before.trim() !== '' && !auxiliary.test(before);
}

/** As far back as a turn of phrase reaches. */
const reach = 120;

function justBefore(clause: string, at: number): string {
  return clause.slice(Math.max(0, at - reach), at);
}

/** What offers and what refuses in a clause, in order. */
export function cuesIn(whole: string): Cue[] {
  const clause = whole.replace(noVerbs, (found) => '_'.repeat(found.length));
  const cues: Cue[] = [];
  const isDeniedSubject =
    /^(?:[^,]{0,60}, )?(?:no|none of|neither|nor)\b/iu.test(clause) &&
    !/^(?:[^,]{0,60}, )?no (?:more|less|later|fewer|longer|fee|charge|limit|cost|minimum)\b/iu.test(clause);
  for (const match of clause.matchAll(offering)) {
    const before = justBefore(clause, match.index);
    const isNegated =
      negation.test(before) ||
      nowhere.test(clause.slice(match.index + match[0].length)) ||
      (isDeniedSubject && !inner.test(before));
    cues.push({
      kind: isNegated ? 'denies' : 'offers',
      at: match.index,
      end: match.index + match[0].length,
      isInner: inner.test(before) || participle.test(match[0]) || isDescribing(match[0], before),
      isForward: false,
    });
  }
  for (const match of clause.matchAll(action)) {
    const before = justBefore(clause, match.index);
    const isNegated = negation.test(before);
    if (!isNegated && !modal.test(before)) continue;
    cues.push({
      kind: isNegated || isDeniedSubject ? 'denies' : 'offers',
      at: match.index,
      end: match.index + match[0].length,
      isInner: inner.test(before),
      isForward: false,
    });
  }
  for (const match of clause.matchAll(refusing)) {
    const before = justBefore(clause, match.index);
    // "Does not prohibit" offers nothing either.
    if (negation.test(before)) continue;
    cues.push({
      kind: 'denies',
      at: match.index,
      end: match.index + match[0].length,
      isInner: inner.test(before),
      isForward: false,
    });
  }
  for (const match of clause.matchAll(noDeterminer))
    cues.push({
      kind: 'denies',
      at: match.index,
      end: match.index + match[0].length,
      isInner: false,
      isForward: true,
    });
  return carriedOn(
    cues.toSorted((a, b) => a.at - b.at || b.end - a.end),
    clause,
  );
}

const listed = /^[\s,]*(?:or|and|nor)?[\s,]*$/iu;
const turned = /\b(?:and|but)(?: (?:also|instead|still|does|do|will|may|can|\w+ly))? $/iu;

/** "May not purchase, hold or transfer": a refusal reaches every verb after it until the sentence turns. */
function carriedOn(cues: readonly Cue[], clause: string): Cue[] {
  const read: Cue[] = [];
  for (const cue of cues) {
    const denial = read.findLast(({ kind, isInner }) => kind === 'denies' && !isInner);
    const isRefused =
      cue.kind === 'offers' &&
      denial !== undefined &&
      (listed.test(clause.slice(read.at(-1)?.end ?? 0, cue.at)) || !turned.test(justBefore(clause, cue.at)));
    read.push(isRefused && !cue.isInner ? { ...cue, kind: 'denies' } : cue);
  }
  return read;
}

const exception =
  /\b(?:except(?:ing)?(?: for| that)?|other than|excluding|but not|not including|with the exception of|apart from|aside from|rather than|instead of|not counting)\b/giu;

/** The cue that governs the words at a place: the last one before it, else the first after it. */
export function cueAt(clause: string, at: number, end: number): { cue: Cue; isException: boolean } | null {
  const cues = cuesIn(clause);
  const outer = cues.filter(({ isInner }) => !isInner);
  const governing =
    outer.findLast((cue) => cue.end <= at && !isOverBefore(clause, cue.end, at)) ??
    outer.find((cue) => cue.at >= end && !cue.isForward) ??
    cues.findLast((cue) => cue.end <= at) ??
    cues.find((cue) => cue.at >= end && !cue.isForward);
  if (!governing) return null;
  const isOneOf = /^among/iu.test(clause.slice(governing.at, governing.end));
  const after = isOneOf ? cues.find((cue) => cue.at > governing.at && cue.kind === 'denies') : undefined;
  if (after) return { cue: after, isException: false };
  const isException = [...clause.matchAll(exception)].some(
    (match) => match.index >= governing.end && match.index + match[0].length <= at,
  );
  return { cue: governing, isException };
}

/** A new clause began between the cue and the words. */
function isOverBefore(clause: string, from: number, to: number): boolean {
  return (
    /,? (?:and|but) (?:the|a|an|any|no|participants|you) [^,]{0,80}$/iu.test(clause.slice(from, to)) &&
    /\b(?:is|are|may|can|will)\b/u.test(clause.slice(to))
  );
}
