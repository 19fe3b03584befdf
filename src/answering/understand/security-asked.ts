import type { AssetCatalogue, AssetId } from '../../domain/asset-class.ts';
import { ofPrice } from '../instruments/facets.ts';
import { formsIn } from '../instruments/read-forms.ts';
import { indexOfPhrase, spokenWords } from './phrases.ts';

/**
 * A security that belongs to no asset class: shares of a company that deals in one, a fund or contract
 * that holds or follows such shares, or a ticker that names nothing known here.
 */
export interface Security {
  kind: 'company_shares' | 'company_product' | 'ticker';
  /** What the company deals in. */
  asset: AssetId | null;
  /** How it was named; empty for companies of a kind. */
  names: string[];
}

export interface SecurityAsked {
  security: Security | null;
  /** The question's words without those that name the company: an asset class among the rest was meant by itself. */
  rest: string[];
}

const dealing =
  /\b(?:buy|buying|purchase|invest|investing|own|hold|holding|trade|trading|get|put|allowed|restricted|okay|ok|what about|how about)\b/u;
const shares = /\b(?:stocks?|shares?|equity|equities)\b/u;

/** "bitcoin miner stock", "shares of crypto companies", "companies that hold bitcoin": the asset class is what the company deals in. */
function ofCompanies(term: string): RegExp[] {
  const deals = '(?:miners?|mining|treasury|compan(?:y|ies)|firms?|exchanges?|related|linked)';
  const stock = '(?:stocks?|shares?|equities|compan(?:y|ies)|firms?)';
  return [
    new RegExp(`\\b${term} (?:${deals} )?${deals} ${stock}\\b`, 'u'),
    new RegExp(`\\b(?:stocks?|shares?) (?:of|in) (?:an? |the )?(?:\\w+ )?${term} ${deals}\\b`, 'u'),
    new RegExp(
      `\\b(?:stocks?|shares?|compan(?:y|ies)|firms?) (?:of (?:an? )?compan(?:y|ies) )?(?:that|which|who) (?:mines?|holds?|owns?|trades?|deals? in) ${term}\\b`,
      'u',
    ),
    new RegExp(`\\b${term} (?:stocks?|equities)(?: (?:etf|etp|fund)s?)?\\b`, 'u'),
    new RegExp(`\\b${term} (?:${deals} )?${deals} (?:etf|etp|fund)s?\\b`, 'u'),
  ];
}

/** Reads a security from a question: a listed company known to deal in an asset class, or shares of such companies. */
export function securityAsked(
  words: readonly string[],
  question: string,
  { classes }: AssetCatalogue,
): SecurityAsked {
  const text = words.join(' ');
  if (!dealing.test(text) && !shares.test(text)) return { security: null, rest: [...words] };
  for (const { id, companies, companyFunds, terms } of classes) {
    const funds = companyFunds.filter((fund) => indexOfPhrase(words, fund) >= 0);
    const named = [...companies.filter((company) => isNamed(company, words, question)), ...funds];
    const spans = companies.length === 0 ? [] : plainTerms(terms, text).flatMap(ofCompanies);
    const matched = spans.flatMap((span) => span.exec(text)?.[0] ?? []);
    if (named.length + matched.length === 0) continue;
    const rest = [...matched, ...named].reduce((left, span) => left.replace(span.toLowerCase(), ' '), text);
    return {
      security: {
        kind: funds.length > 0 || isProduct(text) ? 'company_product' : 'company_shares',
        asset: id,
        names: named.filter((name) => name === name.toLowerCase()),
      },
      rest: rest
        .replace(/\b(?:like|such as|e g) *$/u, '')
        .split(/\s+/u)
        .filter(Boolean),
    };
  }
  const ticker = tickerIn(question);
  return {
    security: ticker === null ? null : { kind: 'ticker', asset: null, names: [ticker] },
    rest: [...words],
  };
}

/** "The 2x Coinbase ETF", "puts on MSTR": made from shares, and no share itself. */
function isProduct(text: string): boolean {
  const forms = formsIn(text);
  return (
    forms.has('exchange_traded') || forms.has('mutual_fund') || [...ofPrice].some((form) => forms.has(form))
  );
}

/** A name in capitals is an ordinary word otherwise, and counts beside "stock" as it is written. */
function isNamed(company: string, words: readonly string[], question: string): boolean {
  if (company !== company.toUpperCase()) return indexOfPhrase(words, company) >= 0;
  const isWritten = question.match(/\p{L}+/gu)?.includes(company) ?? false;
  return isWritten && /\p{Ll}/u.test(question) && shares.test(words.join(' '));
}

/** Terms that stand in the text; "coin" and "token" alone may be any. */
function plainTerms(terms: readonly string[], text: string): string[] {
  return terms
    .filter((term) => term.length > 2 && text.includes(term))
    .map((term) => term.replace(/[^\w\s-]/gu, ' '));
}

/** Capitals that are no ticker. */
const otherCapitals = new Set(
  `ETF ETFS ETP ETPS ETN REIT REITS BDC IRA IRAS RMD QDRO HSA FSA SPD SMM QDIA TDF SDBA PCRA ERISA DOL SEC IRS FDIC SIPC PBGC HR US
  USA CEO CFO NFT AI OK EO GAO FT PE VC LBO IPO CD CDS NAV ADR OTC ID PIN SSN TIPS ESG PDF FAQ ROTH DAA SDA NYSE TV DC
  COBRA PTO LLC INC`.split(/\s+/u),
);

/** A word in capitals that is dealt in, in a question that is not all in capitals; lower case. */
function tickerIn(question: string): string | null {
  if (!/\p{Ll}/u.test(question)) return null;
  const found =
    /\b(?:buy|purchase|own|hold|trade|invest in|shares of|stock in) (?:some |shares of |the )?(\p{Lu}{2,5})\b/u.exec(
      question,
    )?.[1];
  return found === undefined || otherCapitals.has(found) ? null : (spokenWords(found)[0] ?? null);
}
