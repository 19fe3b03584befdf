import type { Understanding } from './understand/understanding.ts';

/** Words that point at some act of government without saying which. */
export const vagueLaw =
  /^(?:sign|signed|signing|news|reports?|reported|announced?|announcement|press|law|laws|legal|legally|washington|trump|president|federal|government|administration|states?|article|headlines?|white house|presidential|allow\w*)$/u;

/** Finds how things really stand with the law or order named, and what it does to plans; else with the order this began with. */
export function premiseQueries({ policyWords, detail }: Understanding): string[] {
  const named = policyWords.filter((word) => !vagueLaw.test(word));
  const subject = named.length > 0 ? [...new Set(named)].join(' ') : 'executive order signed';
  const claim = [...new Set([...policyWords, ...(named.length > 0 ? [] : [subject])]), detail].join(' ');
  return [claim, `${subject} does not require plan change employer offer`];
}

/** Finds where the law stands on an asset class, to be told beside a verdict. */
export function newsQuery({ assetWords }: Understanding): string {
  return `${assetWords[0] ?? ''} executive order proposed rule law 401(k) require employer offer`;
}
