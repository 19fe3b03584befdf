import type { PolicyStatus } from '../../domain/document.ts';

/** What a question may take for granted of a law, rule, order or insurer. */
export type LegalClaimId = 'required' | 'settled' | 'banned' | 'insured' | 'standing' | 'dated';

export interface LegalClaim {
  id: LegalClaimId;
  /** Words of a question that claim it. */
  claimed: RegExp;
  /** Words of a sentence that deny it. */
  denied: RegExp;
  /** A document of such a status speaks against it, where it speaks of itself. */
  against: readonly PolicyStatus[];
  /** Keywords that find what denies it. */
  keywords: string;
}

const no = '(?:no|not|never|nor|neither|nothing|nobody|without|cannot)';

/** One line a claim; each is tested on lower-case text and none holds nested repeats. */
export const legalClaims: readonly LegalClaim[] = [
  {
    id: 'required',
    claimed:
      /\b(?:requir(?:e|es|ed|ing)|forc(?:e|es|ed|ing)|mandat(?:e|es|ed|ing|ory)|oblig\w+|(?:must|has to|have to|had to) (?:\w+ ){0,2}(?:offer|add|allow|include|give|provide|let))\b/u,
    denied: new RegExp(
      `\\b${no}\\b[^.;]{0,60}\\b(?:requir\\w*|forc\\w*|mandat\\w*|oblig\\w*|must|have to|reach\\w*|appl(?:y|ies)|cover\\w*|concern\\w*|puts?|change\\w*)\\b|\\b(?:requires?|obliges?|forces?|changes?) (?:no|nothing|nobody)\\b`,
      'u',
    ),
    against: ['proposed', 'pending_bill', 'reported'],
    keywords: 'does not require employer plan offer',
  },
  {
    id: 'settled',
    claimed:
      /\b(?:finali[sz]ed|final|in effect|took effect|takes effect|effective|enacted|codif\w+|(?:is|it's|its|became|becomes|now|the) law|law (?:now|already)|passed|adopted|official(?:ly)?|on the books|in force)\b/u,
    denied: new RegExp(
      `\\b(?:no|nothing|none)\\b[^.;]{0,40}\\bfound\\b|\\b${no}\\b[^.;]{0,40}\\b(?:law|final|enacted|adopted|official|effect|force|passed|signed)\\b|\\b(?:still|remain\\w*|only|merely|was|is) (?:\\w+ ){0,2}(?:proposal|proposed|pending|bill)\\b`,
      'u',
    ),
    against: ['proposed', 'pending_bill', 'reported', 'litigation'],
    keywords: 'not final not law still proposal state status',
  },
  {
    id: 'banned',
    claimed:
      /\b(?:bans?|banned|banning|outlaw\w*|illegal|unlawful|prohibit\w*|forbid\w*|forbade|against the law)\b/u,
    denied: new RegExp(
      `\\b${no}\\b[^.;]{0,60}\\b(?:bans?|banned|outlaw\\w*|illegal|prohibit\\w*|forbid\\w*|disapprov\\w*)\\b|\\bneither (?:bans|prohibits|forbids|endorses)\\b`,
      'u',
    ),
    against: [],
    keywords: 'never a ban neither bans nor requires law neutral',
  },
  {
    id: 'insured',
    claimed: /\b(?:insur\w+|cover(?:s|ed|age)?|guarantee\w*|protect\w*|backs?|backed|bails?)\b/u,
    denied: new RegExp(
      `\\b${no}\\b[^.;]{0,60}\\b(?:insur\\w*|cover\\w*|guarantee\\w*|protect\\w*|deposits?)\\b`,
      'u',
    ),
    against: [],
    keywords: 'does not insure not bank deposits',
  },
  {
    id: 'standing',
    claimed:
      /\bstill\b[^.;?]{0,40}\b(?:appl\w+|in force|in effect|valid|stands?|standing|binding|good|counts?|the rule|there)\b|\bin force still\b/u,
    denied: /\b(?:withdr\w+|rescind\w*|revok\w*|replac\w*|repeal\w*|no longer|vacated|struck down)\b/u,
    against: ['rescinded'],
    keywords: 'withdrawn rescinded no longer in force',
  },
];

/** Insurance is claimed of an insurer by name; of a fund's fees it is another word. */
export const insurers =
  /\b(?:pbgc|fdic|sipc|pension benefit guaranty|deposit insurance|securities investor protection|federal(?:ly)?|government|the feds?)\b/u;
