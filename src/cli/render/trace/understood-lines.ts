import type { Understanding } from '../../../answering/understand/understanding.ts';
import { inWords } from '../../../domain/iso-date.ts';
import { listed, routeName } from '../../../domain/wording.ts';

/** What a question was understood to ask, in plain words; what it does not ask is left out. */
export function understoodLines(
  understood: Understanding,
  assetNames: Readonly<Record<string, string>>,
): string[] {
  const { asked, language, question, query, assets, assetWords, forms, security } = understood;
  const { routes, ownTerms, related, detail, day } = understood;
  const named = assetWords.filter((word) => query.toLowerCase().includes(word));
  return [
    `question: ${asked}`,
    ...(language === 'en' ? [] : [`language: ${nameOf(language)}; read in English as: ${question}`]),
    ...(query === question ? [] : [`searched as: ${query}`]),
    assets.length === 0
      ? 'asset classes: none named'
      : `asset classes: ${listed(assets.map((id) => assetNames[id] ?? id))}${named.length === 0 ? '' : `, named as ${listed(named)}`}`,
    ...(forms.length === 0
      ? []
      : [`make of the investment: ${listed(forms.map((form) => form.replaceAll('_', ' ')))}`]),
    ...(security === null ? [] : [securityLine(security)]),
    ...(routes.length === 0 ? [] : [`ways into the plan: ${listed(routes.map(routeName))}`]),
    ...ownTerms.map(({ short, long }) => `the plan's own name: ${short} is ${long}`),
    ...related.map(
      ({ phrase, alternatives }) => `turn of phrase: "${phrase}" is ${listed(alternatives, 'or')}`,
    ),
    ...(detail === '' ? [] : [`beyond whether it is there: ${detail}`]),
    `whose word: ${voices(understood)}`,
    `day asked about: ${inWords(day)}${understood.isDayNamed ? ', named in the question' : ''}`,
    ...kinds.filter(([kind]) => understood[kind]).map(([, words]) => words),
    ...(understood.refusal === null ? [] : [refusals[understood.refusal]]),
  ];
}

const kinds = [
  ['isFollowUp', 'it goes on from an earlier question'],
  ['isNewSubject', 'it announces another subject'],
  ['saysOtherwise', 'it holds an earlier answer against this assistant'],
  ['asksSource', 'it asks where the answer before stands'],
  ['asksForAdvice', 'it asks for advice'],
  ['asksHow', 'it asks how something is done'],
  ['asksUpcoming', 'it asks what is going to change'],
  ['asksConcept', 'it asks what something is'],
  ['takesPolicyAsReason', 'it takes law or news for a reason why the plan offers something'],
] as const;

function securityLine({ kind, names }: NonNullable<Understanding['security']>): string {
  return `a single security: ${[securityNames[kind], ...names].join(', ')}`;
}

const securityNames: Record<NonNullable<Understanding['security']>['kind'], string> = {
  company_shares: 'shares of a company',
  company_product: 'a fund or contract on shares of a company',
  ticker: 'a ticker that is not listed here',
};

const refusals: Record<NonNullable<Understanding['refusal']>, string> = {
  account_data: 'it asks about somebody’s account',
  other_subject: 'it is about another subject',
};

function voices({ voices: { plan, policy } }: Understanding): string {
  if (plan && policy) return "the plan's, and that of law and news";
  if (plan) return "the plan's";
  return policy ? 'that of law and news' : 'left open; what is found decides';
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

function nameOf(language: Understanding['language']): string {
  return language === 'other' ? 'none that is known here' : (languageNames.of(language) ?? language);
}
