import type { Form } from '../../domain/form.ts';

/** Words for each form, in lower case. None holds nested repeats, so their time is linear. */
const words: readonly (readonly [Form, RegExp])[] = [
  ['reit', /\breits?\b|\breal[- ]estate investment trusts?\b/u],
  ['bdc', /\bbdcs?\b|\bbusiness development compan(?:y|ies)\b/u],
  ['interval_fund', /\b(?:interval|tender[- ]offer) funds?\b/u],
  ['partnership', /\blimited partnerships?\b|\bprivate placements?\b/u],
  ['mutual_fund', /\bmutual funds?\b/u],
  ['exchange_traded', /\b(?:etfs?|etps?|etns?)\b|\bexchange[- ]traded\b/u],
  ['fund', /\b(?:funds?|trusts?|products?|portfolios?|pools?|sleeves?|vehicles?)\b/u],
  [
    'direct',
    /\bdirect(?:ly)?\b(?! lend)|\bactual (?!fund|etf)|\breal (?:bitcoins?|ether|coins?|crypto|gold|silver)\b|\bphysical(?:ly)?\b|\b(?<!\b(?:to|from|into) (?:\w+ ){0,3})wallets?\b|\bprivate keys?\b|\bcold storage\b|\bself[- ]custody\b|\b(?:currency|coins?|tokens?|metals?|bitcoin|ether|crypto) (?:itself|themselves)\b|\b(?:the|an?|one) actual\b/u,
  ],
  [
    'direct',
    /\b(?:gold|silver|metal|platinum|palladium|bullion|gold or silver) (?:bars?|coins?|ingots?)\b|\bbars?,? (?:or|and) coins?\b|\bcoins?,? (?:or|and) (?:bars?|bullion)\b|\bas (?:bars|coins)\b|\bbullion\b|\bingots?\b/u,
  ],
  [
    'direct',
    /\b(?:rental|investment) (?:propert(?:y|ies)|houses?|homes?)\b|\b(?:apartment|office|private|actual|physical) buildings?\b|\bapartments?\b|\bcondos?\b|\bfarmland\b/u,
  ],
  [
    'spot',
    /\bspot\b|\b(?:physically[- ])?backed\b|\bassets consist of\b|\bholds? (?:the )?(?:coins?|metals?) (?:itself|themselves)\b/u,
  ],
  ['futures', /\bfutures\b/u],
  [
    'options',
    /\bcovered calls?\b|\b(?:call|put) options?\b|\bputs (?:and|or) calls\b|\boptions? (?:contracts?|trading|strateg\w+)\b|\b(?:trade|trading|write|sell|buy|buying) (?:\w+ )?options\b/u,
  ],
  ['leveraged', /\bleveraged?\b(?! buyout)|\b[23]x\b|\bultra (?:bitcoin|ether|gold)\b/u],
  [
    'inverse',
    /\binverse\b|\bshort(?:ing)? (?:bitcoin|ether|crypto|gold|silver)\b|\bbear (?:etf|etp|fund)s?\b/u,
  ],
  [
    'basket',
    /\bbaskets?\b|\b(?:crypto|cryptocurrency|coin|token|digital[- ]asset|bitcoin and ether) index\b|\bindex of (?:crypto|coins|tokens|digital)\b/u,
  ],
  ['margin', /\bon margin\b|\bmargin (?:loans?|accounts?|trad\w+|buying|purchases?|borrowing)\b/u],
  ['staking', /\bstak(?:e|es|ing)\b|\b(?:crypto|coin|token|bitcoin) lending\b/u],
  ['unlisted', /\bunlisted\b|\bnon-? ?(?:traded|listed)\b|\bnot (?:publicly )?(?:listed|traded)\b/u],
  ['unlisted', /\bprivately[- ](?:held|owned)\b|\bprivate (?:real[- ]estate|reits?|property)\b/u],
  ['listed', /\b(?<!not |not publicly |non-|non )(?:listed|publicly[- ]traded)\b|\bexchange[- ]traded\b/u],
  ['active', /\bactive(?:ly)?[- ]managed\b|\bactive (?:crypto|bitcoin|digital|funds?|management|manager)\b/u],
  [
    'on_its_own',
    /\b(?:on|of) (?:its|their) own\b|\b(?:elect|pick|choose|chosen|elected|offered) (?:\w+ )?alone\b|\bby (?:itself|themselves)\b|\b(?:pick|choose|select|elect|buy)\s+(?:\w+\s+){0,4}(?:by|for) myself\b|\b(?:cannot|can not|may not) (?:be )?elect(?:ed)?\b|\bstand-?alone\b/u,
  ],
];

/** Expressions that hold a word for a form and mean another thing. */
const otherMeanings =
  /\b(?:what|which|any|more|other|investment|my|our|your|the) options\b|\bdirect(?:ly)? (?:lend\w+|deposits?|rollovers?)|\bprivate equity\b|\bdigital[- ]assets? accounts?\b/gu;

/** The forms that a text names. */
export function formsIn(text: string): Set<Form> {
  const plain = text.toLowerCase().replace(/[‐‑–]/gu, '-').replaceAll(otherMeanings, ' ');
  // A real estate investment trust is no trust of another kind.
  const withoutReits = plain.replaceAll(/\breal[- ]estate investment trusts?\b/gu, ' reit ');
  const found = new Set(words.filter(([, pattern]) => pattern.test(withoutReits)).map(([form]) => form));
  // "Backed by physical gold" tells what a fund holds, not that the metal itself is held.
  if (found.has('exchange_traded') && !/\b(?:directly|wallets?|actual|itself)\b/u.test(plain)) {
    if (found.delete('direct')) found.add('spot');
  }
  return found;
}
