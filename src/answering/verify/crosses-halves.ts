import { withIsoDates } from './dates.ts';
import { isPlain } from './plain-words.ts';
import { type Token, timesIn, tokensOf } from './tokens.ts';

/** Where one half of a sentence may end: "loans over 5 years; home loans over 15 years". */
const joint = /[;]|,?\s(?:and|but|while|whereas|or)\s|,\s/u;

/** A part of a sentence with a figure of its own. */
interface Half {
  tokens: readonly Token[];
  /** The forms of its words. */
  words: ReadonlySet<string>;
  figures: ReadonlySet<string>;
}

/**
 * True when a sentence lays the figure of one half of its source to what the other half is about: "home
 * loans are repaid over 5 years" does, where the source says "loans are repaid over 5 years; home loans
 * over 15 years". A later half may take its verb from the first, so it is only held to a word of its own.
 */
export function crossesHalves(sentence: string, source: string): boolean {
  const halves = halvesOf(source);
  const said = tokensOf(sentence);
  const told = halves.filter(({ figures }) =>
    said.some(({ kind, form }) => kind === 'figure' && figures.has(form)),
  );
  const [own] = told;
  if (!own || told.length > 1) return false;
  const others = halves.filter((half) => half !== own);
  return others.some((other) => takes(said, own, other, own === halves[0]));
}

function takes(said: readonly Token[], own: Half, other: Half, isFirst: boolean): boolean {
  const tells = (form: string): boolean => timesIn(said, form) > 0;
  const theirs = [...other.words].filter((form) => !own.words.has(form) && !isPlain(form) && tells(form));
  if (isFirst) return theirs.length > 0;
  const ours = [...own.words].filter((form) => !other.words.has(form));
  if (ours.length > 0 && !ours.some(tells)) return true;
  // "Home" in "home loan": it says which of what both halves are about.
  return theirs.some((form) => {
    const next = nextTo(form, other.tokens);
    return next !== undefined && own.words.has(next) && nextTo(form, said) === next;
  });
}

function nextTo(wanted: string, tokens: readonly Token[]): string | undefined {
  return tokens[tokens.findIndex(({ form }) => form === wanted) + 1]?.form;
}

/** The parts with a figure each; what has none goes with the part before it, or opens the first. */
function halvesOf(source: string): Half[] {
  const parts = withIsoDates(source).split(joint).map(tokensOf);
  const joined: Token[][] = [];
  let before: Token[] = [];
  for (const part of parts) {
    before = [...before, ...part];
    if (!part.some(isFigure)) continue;
    joined.push(before);
    before = [];
  }
  const last = joined.pop();
  if (last) joined.push([...last, ...before]);
  return joined.map((tokens) => ({
    tokens,
    words: formsOf(tokens, 'word'),
    figures: formsOf(tokens, 'figure'),
  }));
}

function isFigure({ kind }: Token): boolean {
  return kind === 'figure';
}

function formsOf(tokens: readonly Token[], wanted: Token['kind']): ReadonlySet<string> {
  return new Set(tokens.filter(({ kind }) => kind === wanted).map(({ form }) => form));
}
