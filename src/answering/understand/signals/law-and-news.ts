/** Words that name a law, a government office, a court, a firm in the news or the press. */
export const lawAndNews = [
  /\b(?:executive order|presidential order|order 14330|eo 14330|(?:the|an|this|that|new|his|august|2025) order|orders? (?:on|about|signed|from)|white house|washington|president|presidential|trump|trump's|biden|administration|desai)\b/u,
  /\b(?:laws?|legal|legally|illegal|lawful|statute|regulations?|regulators?|regulatory|regulated|banned|outlawed|bans?|erisa)\b/u,
  /\b(?:rule(?! of 55)|rulemaking|proposal|proposed|proposes?|safe harbor|safe harbour|comment period|comments|comment deadline|guidance|rescind|rescinded|withdrawn|withdrew|compliance assistance|(?:2022|2021|2020|2025|crypto|dol|department) (?:release|letter|statement|caution|supplement)|information letter)\b/u,
  /\b(?:congress|senate|senators?|house bill|the house (?:pass\w*|vote\w*|of)|house of representatives|(?:a|the|any|pending|new) bills?|act of congress|lawmakers?|codif\w+|hr ?\d+|s ?3083)\b/u,
  /\b(?:dol|labor department|department of labor|labor secretary|sec|treasury|gao|ebsa|omb|oira|fdic|sipc|pbgc|federal (?:government|law|rule|agenc\w+|register|regulat\w+)|government)\b/u,
  /\b(?:supreme court|lawsuits?|sued|suing|litigation|plaintiffs?|anderson|court (?:case|decision|ruling)|the courts?|a court)\b/u,
  /\b(?:news|reported|reports (?:that|say|said|of|from)|press reports?|news reports?|articles?|headlines?|financial times|cointelegraph|the press|announced|announcement|was (?:it )?signed|been signed|signed (?:it|by|an|the|into|off)|(?:he|trump|president|it was) signed|signing)\b/u,
  /\b(?:fidelity|vanguard|blackrock|blackstone|apollo|empower|schwab|state street|great gray|partners group|forusall|coinbase|microstrategy|goldman|t rowe|kkr|carlyle|voya|cartwright|gpif)\b/u,
  /\b(?:north carolina|indiana|michigan|wisconsin|texas|state pension|state plans?|japan|japanese|uk|britain|pension fund|public pension|market size|nationwide|401ks|401k plans|401k market|americans|gen z|survey|trillion|billion)\b/u,
];
