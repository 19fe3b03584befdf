import { assetName } from '../../domain/asset-class.ts';
import type { Form } from '../../domain/form.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { Aim } from '../aim.ts';
import type { PlacedSaying } from '../authority/overruled.ts';
import { saysAny, spokenWords } from '../understand/phrases.ts';
import type { Security } from '../understand/security-asked.ts';
import { fitOfProduct } from './fit-of-product.ts';
import { type Line, linesOf } from './lines-of.ts';
import type { SettledStatement } from './settled-statement.ts';

/** Rules told of a security. */
const most = 2;

export interface SecurityOptions {
  /** What the plan's documents say near the question. */
  planSays: readonly PlacedSaying[];
  knowledge: KnowledgeBase;
  aim: Aim;
  /** The make of it that was asked for. */
  forms: readonly Form[];
}

/**
 * What the plan says of stocks, in answer to a question for a company's shares or an unknown ticker:
 * no verdict, for a share of a company is no asset class of its own.
 */
export function aboutSecurity(
  security: Security,
  { planSays, knowledge, aim, forms }: SecurityOptions,
): SettledStatement[] {
  const fitting = (line: Line): number =>
    security.kind === 'company_product'
      ? fitOfProduct(line, security, { assets: knowledge.assets, forms })
      : fitOf(line, security, knowledge);
  const placed = [...new Map(planSays.map((said) => [said.passage.id, said])).values()];
  const rules = placed
    .flatMap(({ document, passage }) => linesOf(passage).map((line) => ({ document, passage, line })))
    .map((found) => ({ ...found, fit: fitting(found.line) }))
    .filter(({ fit }) => fit > 0)
    .map((found) => ({ ...found, rating: found.fit + aim(found.line.text) / 2 }))
    .toSorted((a, b) => b.rating - a.rating)
    .slice(0, most);
  return rules.map(({ line, document, passage }, at) => ({
    text: at === 0 ? `${opening(security, knowledge, line.own)}${line.text}` : line.text,
    isLead: true,
    evidence: [{ document, passage, words: line.own }],
  }));
}

const stock = /\b(?:stocks?|equities|individual securities|shares of (?:\w+ ){0,3}compan\w+)\b/iu;
const funds = /\b(?:exchange-traded (?:funds?|products?)|etfs?|mutual funds?|securities)\b/iu;
/** What a fund is called, the employer's own stock and unlisted companies are other matters. */
const otherStock =
  /\b(?:stock|equity) (?:index|market|exchange|fund)s?\b|\b(?:company|employer) (?:stock|securities)\b|\bcompanies that are not \w+|\bthat invest\w* [^.,;]*/giu;
const rule =
  /\b(?:allow\w*|permit\w*|purchas\w+|buy|cannot|(?:in)?eligible|accept\w*|may hold|treated as)\b|: (?:yes|no)\b/iu;
/** All stocks, not only those of one kind. */
const general =
  /\b(?:individual|common|most|ordinary|publicly traded) (?:\w+ ){0,3}stocks?\b|\bstocks?,? (?:and|or) bonds\b|\bstocks? (?:listed|traded) /iu;
const dealers = /\bcompan\w+ that\b|\bminers?\b|\bmines?\b/iu;

/** How well a line tells the rule for a security; 0 when it is about something else. */
function fitOf(line: Line, { kind, names, asset }: Security, { assets }: KnowledgeBase): number {
  const words = spokenWords(line.own);
  if (saysAny(words, names)) return 3;
  const plain = line.own.replaceAll(otherStock, ' ');
  const isAboutStocks = stock.test(plain) || (kind === 'ticker' && funds.test(plain));
  if (!isAboutStocks || !rule.test(line.text)) return 0;
  if (dealers.test(line.own)) {
    const about = assets.classes.find(({ terms }) => saysAny(words, terms));
    if (about !== undefined) return about.id === asset ? 2 : 0;
  }
  return general.test(line.own) ? 1.5 : 1;
}

function opening(security: Security, { assets }: KnowledgeBase, line: string): string {
  if (security.kind === 'company_product')
    return saysAny(spokenWords(line), security.names)
      ? ''
      : 'That is no share of the company itself, and the documents found do not say whether it is allowed; this is their rule for such products. ';
  if (security.asset !== null && dealers.test(line)) return '';
  if (security.asset !== null)
    return `A share of a company is stock in that company and not ${assetName(assets, security.asset)}. `;
  return saysAny(spokenWords(line), security.names)
    ? ''
    : 'The documents found do not name that ticker; this is their rule for such investments. ';
}
