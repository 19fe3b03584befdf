import type { AssetCatalogue } from '../domain/asset-class.ts';
import { type Mention, mentionsIn } from './asset-mentions.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { cuesIn } from './cues.ts';
import { type Line, isSameSection } from './lines.ts';
import { whySilent } from './not-a-claim.ts';
import { type Reading, readAt, standOf } from './reading.ts';

/** One asset class in one clause, and what the clause says of it. */
export interface Said extends Reading {
  mention: Mention;
  clause: Clause;
  /** The asset class is named in the words before. */
  isCarried: boolean;
}

/** What was spoken of before, for sentences that lean on it. */
export interface Before {
  line: Line;
  mentions: Mention[];
}

const leans =
  /^(?:these|they|it|its|this|such|those|both|neither|none|that|each|all of (?:these|them)|the same|not|prohibited|permitted|available|unavailable|allowed|excluded|no\.?$|yes\.?$)\b/iu;
const answers = /^(yes|no)(?:[.,:;]|\s[-–—])\s*/iu;

/** Reads one sentence in its place. */
export function readSentence(line: Line, before: Before | null, catalogue: AssetCatalogue): Said[] {
  const sentence = line.sentence ?? '';
  const reply = answers.exec(sentence);
  const asked = reply ? questionAbove(line, before) : null;
  const said: Said[] = [];
  let last: Mention[] = carriedInto(line, before, catalogue);
  for (const clause of clausesOf(reply ? sentence.slice(reply[0].length) : sentence)) {
    const own = firstOfEach(mentionsIn(clause.text, catalogue));
    const mentions = own.length > 0 ? own : asked !== null || leans.test(clause.text.trim()) ? last : [];
    if (mentions.length > 0) last = mentions;
    if (whySilent(clause.text) !== null) {
      // "… has been proposed, but not adopted": what follows speaks of the same.
      last = [];
      continue;
    }
    for (const mention of mentions) {
      const reading = own.length > 0 ? readOwn(line, clause.text, mention) : readCarried(clause.text);
      if (reading) said.push({ ...reading, mention, clause, isCarried: own.length === 0 });
    }
  }
  if (said.length > 0 || !reply || asked === null) return said;
  const isYes = reply[1]?.toLowerCase() === 'yes';
  return last.map((mention) => ({
    ...answered(isYes),
    mention,
    clause: { text: sentence, at: 0 },
    isCarried: true,
  }));
}

function answered(isYes: boolean): Reading {
  const why = 'it answers the question above it';
  return { offered: isYes, newMoney: true, isPartial: false, narrowed: [], doubt: 1, why, cue: null };
}

const asksWhatIsOffered =
  /\b(?:can|may|could|do|does|is|are|will) (?:i|we|you|my|our|the|a|an|it|there|any|participants|members)\b[^?]*\b(?:buy|purchase|invest|hold|held|offer|offered|available|allow|allowed|permit|permitted|include|have|put|own|choose|elect|get|use|in the plan)\b[^?]*\?$/iu;

function questionAbove({ headings }: Line, before: Before | null): string | null {
  const heading = headings.at(-1) ?? '';
  const question = heading.endsWith('?') ? heading : (before?.line.sentence ?? '');
  return asksWhatIsOffered.test(question) ? question : null;
}

/** The assets a leaning sentence speaks of: of the sentence before, else of the heading. */
function carriedInto(line: Line, before: Before | null, catalogue: AssetCatalogue): Mention[] {
  if (before && isSameSection(before.line, line) && before.mentions.length > 0) return before.mentions;
  const heading = line.headings.findLast((text) => mentionsIn(text, catalogue).length > 0);
  return heading === undefined ? [] : firstOfEach(mentionsIn(heading, catalogue));
}

function readOwn(line: Line, clause: string, mention: Mention): Reading | null {
  const stand = isFragment(clause) ? standAbove(line) : null;
  if (stand === null) {
    const reading = readAt(clause, mention.at, mention.end, mention.isPart);
    return reading && { ...reading, doubt: reading.doubt + doubtIn(mention) };
  }
  const own = readAt(clause, mention.at, mention.end, mention.isPart);
  const offered = stand.kind === 'offers';
  // "Funds, other than real estate funds" in a list of what is allowed.
  if (own !== null && offered && !own.offered) return { ...own, doubt: own.doubt + 1 };
  const form = offered ? [] : narrowed(clause, mention);
  return {
    offered,
    newMoney: true,
    isPartial: !offered && (mention.isPart || form.length > 0),
    narrowed: form,
    doubt: doubtIn(mention) + (mention.doubt > 0 ? 1 : 0),
    why: `it is listed under "${stand.text}"`,
    cue: null,
  };
}

function doubtIn({ group, doubt }: Mention): number {
  return (group === null ? 0 : 1) + doubt;
}

function narrowed(clause: string, { at, end }: Mention): string[] {
  return readAt(`does not allow ${clause}`, at + 15, end + 15, false)?.narrowed ?? [];
}

function readCarried(clause: string): Reading | null {
  const [first] = cuesIn(clause);
  if (!first) return null;
  const reading = readAt(clause, 0, 0, false);
  return reading && { ...reading, doubt: reading.doubt + 1 };
}

const finite =
  /\b(?:is|are|was|were|may|can|cannot|will|does|do|shall|must|has|have|allows?|permits?|offers?|prohibits?|includes?|holds?|invests?)\b/iu;

/** A list item or a short line without a verb of its own. */
function isFragment(clause: string): boolean {
  return !finite.test(
    clause.replace(/\b(?:that|which|who|whose|whether)\b.*$/iu, '').replace(/\(.*?\)/gu, ''),
  );
}

/** What the lead-in, else the nearest heading, says of everything under it. */
function standAbove({ leadIn, headings, block }: Line): { kind: 'offers' | 'denies'; text: string } | null {
  const above = leadIn === null && block.kind === 'paragraph' ? [] : [leadIn, ...headings.toReversed()];
  for (const text of above) {
    if (text === null || text.endsWith('?')) continue;
    if (whySilent(text.replace(/:\s*$/u, '')) !== null) return null;
    const kind = standOf(text);
    if (kind !== null) return { kind, text };
  }
  return null;
}

export function firstOfEach(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((one, at) => {
    const same = mentions.findIndex(({ asset, isPart }) => asset === one.asset && !isPart);
    return at === (same >= 0 ? same : mentions.findIndex(({ asset }) => asset === one.asset));
  });
}
