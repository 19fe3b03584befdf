import type { AssetCatalogue, AssetId } from '../domain/asset-class.ts';

/** An asset class named in a text. */
export interface Mention {
  asset: AssetId;
  /** As the text has it. */
  term: string;
  /** Characters from `at` to `end`. */
  at: number;
  end: number;
  /** The group it was named by ("private-market investments"); null: by a word of its own. */
  group: AssetId | null;
  /** How much the words leave in doubt that this class is meant. */
  doubt: number;
  /** A kind within the class was named (venture capital, gold bars), not the class. */
  isPart: boolean;
}

/** What documents call an asset class beside the words people ask with. */
const legalTerms: Readonly<Record<AssetId, readonly string[]>> = {
  crypto: ['crypto asset', 'cryptoasset', 'virtual asset', 'digital-asset', 'digital coin', 'digital token'],
  'private-equity': ['venture fund', 'growth equity', 'unlisted company', 'non-public company'],
  'private-credit': ['private loan', 'direct loan', 'private lender', 'business development companies'],
  'real-estate': ['real-estate', 'real estate investment trust', 'commercial real estate'],
  infrastructure: ['infrastructure asset', 'infrastructure investment'],
  commodities: ['precious-metals', 'commodity-linked', 'physical gold'],
  'hedge-funds': ['fund of hedge funds', 'absolute return fund', 'absolute-return strategy'],
  'lifetime-income': [
    'guaranteed lifetime withdrawal',
    'guaranteed minimum withdrawal',
    'guaranteed retirement income',
    'longevity annuity',
    'qlac',
  ],
};

/** Securities sold without a public offering: stakes in companies as a rule, loans to them at times. */
const unlisted = 'private-placements';
const vagueTerms: readonly { asset: AssetId; term: string; doubt: number }[] = [
  { asset: 'private-equity', term: 'private placement', doubt: 0 },
  { asset: 'private-credit', term: 'private placement', doubt: 1 },
];

/** Words that say something else: they are blanked before terms are looked for. */
const falseFriends = [
  /\bp(?:rice)?[-/ ](?:to-)?e(?:arnings)?\b(?: ratios?)?/giu,
  /\b(?:share|shares|stock|stocks|securities) (?:of|in) (?:\w+ ){0,3}(?:listed|public(?:ly traded)?)?[^.;]{0,60}\bcompan(?:y|ies)\b[^.;]{0,60}?(?=\b(?:are|is|may|do|does|which)\b|[.;]|$)/giu,
  /\b(?:listed|public(?:ly traded)?) (?:[\w-]+,? ){0,6}compan(?:y|ies)\b/giu,
  /\b(?:crypto(?:currency)?|digital[- ]asset|bitcoin) (?:wallets?|exchanges?(?![- ]traded)|industry|compan(?:y|ies)|sector)\b/giu,
  /\b(?:technology|it|information|computing|network|service|recordkeeping|systems|administrative|trading|internal) infrastructure\b/giu,
  /\blifetime income (?:illustrations?|disclosures?|estimates?|statements?|calculators?|projections?)\b/giu,
  /\b(?:qualified )?joint and survivor annuit(?:y|ies)\b|\b(?:qualified )?preretirement survivor annuit(?:y|ies)\b|\bannuity starting date\b|\btax-sheltered annuit(?:y|ies)\b|\bannuity (?:plan|contract)s? (?:under|described in) section 403\b|\b403\s?\([ab]\) annuit(?:y|ies)\b/giu,
  /\b(?:token (?:of|amount|sum|gesture)|(?:security|access|authentication|login|hardware) tokens?|coin toss|gold (?:standard|medal|level|tier|plan|star)|silver (?:lining|medal|level|tier|plan)|flip side of the coin)\b/giu,
  /\b(?:employer|qualifying employer) real property\b/giu,
  /\b(?:benchmark|index):[^;]*/giu,
  /\b(?:private|public|real estate|commodity|hedge)[\w-]*(?: [\w-]+)? (?:index|benchmark)(?:es)?\b(?! (?:fund|portfolio|trust))/giu,
];

/** Terms that mean the class only beside a plainer one. */
const needCompany = new Set(['coin', 'coins', 'token', 'tokens', 'metals', 'hodl', 'blockchain', 'doge']);

interface Pattern {
  doubt: number;
  asset: AssetId;
  shape: RegExp;
  group: AssetId | null;
  isPart: boolean;
  needsCompany: boolean;
}

interface Compiled {
  patterns: Pattern[];
  /** Any term at all: most sentences of a plan hold none. */
  any: RegExp;
}

const compiled = new WeakMap<AssetCatalogue, Compiled>();

/** The asset classes a text names, in order, each place once; a group stands for its members unless one is named. */
export function mentionsIn(text: string, catalogue: AssetCatalogue): Mention[] {
  const { patterns, any } = compiled.get(catalogue) ?? compile(catalogue);
  compiled.set(catalogue, { patterns, any });
  if (!any.test(text)) return [];
  let meant = text;
  for (const friend of falseFriends) meant = meant.replace(friend, (found) => '\0'.repeat(found.length));
  const all = patterns.flatMap((pattern) => matches(meant, pattern));
  const own = all.filter(({ group, needsCompany }) => group === null && !needsCompany);
  const named = [
    ...own,
    ...all.filter(
      ({ needsCompany, asset }) =>
        needsCompany && own.some((other) => other.asset === asset || own.length === 0),
    ),
  ];
  const groups = all.filter(({ group }) => group !== null && !isMemberNamed(group, named, catalogue));
  return longestOnly([...named, ...groups]);
}

function isMemberNamed(group: AssetId, named: readonly Mention[], catalogue: AssetCatalogue): boolean {
  if (group === unlisted) return named.some(({ asset }) => vagueTerms.some((vague) => vague.asset === asset));
  return named.some(({ asset }) =>
    catalogue.classes.some(({ id, groups }) => id === asset && groups.includes(group)),
  );
}

function matches(text: string, pattern: Pattern): (Mention & { needsCompany: boolean })[] {
  return [...text.matchAll(pattern.shape)].map((match) => ({
    asset: pattern.asset,
    term: match[0],
    at: match.index,
    end: match.index + match[0].length,
    group: pattern.group,
    isPart: pattern.isPart,
    doubt: pattern.doubt,
    needsCompany: pattern.needsCompany,
  }));
}

/** Of mentions of one class at one place the longest. */
function longestOnly(mentions: readonly Mention[]): Mention[] {
  return mentions
    .filter(
      (one) =>
        !mentions.some(
          (other) =>
            other !== one &&
            other.asset === one.asset &&
            other.at <= one.at &&
            other.end >= one.end &&
            other.end - other.at > one.end - one.at,
        ),
    )
    .toSorted((a, b) => a.at - b.at);
}

function compile(catalogue: AssetCatalogue): Compiled {
  const patterns = patternsOf(catalogue);
  const terms = patterns.map(({ shape }) => shape.source.slice(wordStart.length, -wordEnd.length));
  return { patterns, any: new RegExp(`${wordStart}(?:${terms.join('|')})${wordEnd}`, 'iu') };
}

function patternsOf(catalogue: AssetCatalogue): Pattern[] {
  const own = catalogue.classes.flatMap(({ id, name, terms, members }) => {
    const whole = id.replaceAll('-', ' ');
    const parts = new Set(members.flat());
    return [...new Set([...terms, ...(legalTerms[id] ?? []), name, whole])].map((term) => ({
      asset: id,
      shape: shapeOf(term),
      group: null,
      isPart: parts.has(term) || partTerm.test(term),
      doubt: 0,
      needsCompany: needCompany.has(term),
    }));
  });
  const groups = catalogue.groups.flatMap((group) =>
    catalogue.classes
      .filter(({ groups: of }) => of.includes(group.id))
      .flatMap(({ id }) =>
        groupTerms(group.terms).map((term) => ({
          asset: id,
          shape: shapeOf(term),
          group: group.id,
          isPart: false,
          doubt: 0,
          needsCompany: false,
        })),
      ),
  );
  const vague = vagueTerms
    .filter(({ asset }) => catalogue.classes.some(({ id }) => id === asset))
    .map(({ asset, term, doubt }) => ({
      asset,
      shape: shapeOf(term),
      group: unlisted,
      isPart: true,
      doubt,
      needsCompany: false,
    }));
  return [...own, ...groups, ...vague];
}

const partTerm = /venture|buyout|lbo|pre.?ipo|reit|investment trust|rental|physical|linked|direct l/u;

/** "Alternatives" alone is any fund ("designated investment alternatives"); the other words are plain enough. */
function groupTerms(terms: readonly string[]): string[] {
  return terms.filter((term) => term !== 'alternatives' && term !== 'alts' && term !== 'privates');
}

const wordStart = '(?<![\\p{L}\\p{N}])';
const wordEnd = '(?![\\p{L}\\p{N}])';

/** A term as whole words, plural or not; one of up to three letters only in capitals. */
function shapeOf(term: string): RegExp {
  const isShort = term.length <= 3 || /^(?:pe|vc) /u.test(term);
  const written = (isShort ? term.toUpperCase() : term)
    .split(/[\s/-]+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('[\\s/-]+');
  const plural = isShort || term.endsWith('s') ? '' : '(?:e?s)?';
  return new RegExp(`${wordStart}${written}${plural}${wordEnd}`, isShort ? 'gu' : 'giu');
}
