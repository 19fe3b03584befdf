const deal =
  '(?:buy|purchase|invest|hold|own|get|put|add|move|transfer|trade|sell|choose|pick|select|use|access|have|open|do|switch|opt|contribute|keep|roll|take|withdraw|borrow|change|enroll|join)';

/** Turns of phrase that put a question about the asker’s own plan. */
export const ownPlan = [
  /\b(?:my|our) (?:\w+ ){0,2}(?:401k|401 k|plan|plans|account|employer|company|fund|funds|money|balance|savings|retirement|job|work|contributions?|benefits|options|menu)\b/u,
  /\b(?:the|this|that|which) (?:\w+ )?(?:plan|plans|lineup|menu|spd|addendum|fee notice|default fund|committee)\b/u,
  new RegExp(
    `\\b(?:can|could|may|do|am|are|how do|how can|how would|where do|when can|if) (?:i|we|you)\\b(?: \\w+){0,2}? ${deal}\\w*\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:i|we) (?:can|could|may|want to|would like to|get to|am able to|are able to|now|already|have to|need to|have) (?:\\w+ )?${deal}?\\b`,
    'u',
  ),
  new RegExp(`\\b(?:let|lets|allow|allows|help|helps) (?:me|us) ${deal}?`, 'u'),
  /\b(?:here|at work|with us|ours|in mine|you (?:to )?(?:offer|have|allow)|where do i (?:find|get|see))\b/u,
  /\b(?:do|did|does|have|are|will) (?:we|our|you guys|y'all)\b/u,
  /\b(?:available|offered) (?:to me|to us|for me|for us|in the plan)\b/u,
  /\b(?:my|our) (?:401k|plan)\b/u,
  /\bour (?!(?:\w+ )?(?:country|nation|government|president|economy|congress\w*|senators?|lawmakers?|leaders?|rights?|courts?|laws?|taxes)\b)\w+/u,
  /\bthe (?:\w+ )?20\d{2} (?:fund|trust|portfolio)s?\b/u,
  /\b(?:whether|if|that|when|until|unless) (?:i|we) (?:get|can|could|may|will|have|had)\b/u,
  /\b(?:force|forces|require|requires|make|makes|oblige|obliges) (?:you|us|my|our|the company) /u,
  /\b(?:for|affects?|reach(?:es)?|help|helps|hits?|about) (?:me|us)\b/u,
  /\bmy (?:\w+ )?(?:window|brokerage|sdba|loan|match|wife|husband|spouse|partner|kids?|children|trust|etfs?)\b/u,
  /\bhow come (?:\w+ )?(?:ours?|my|we|i)\b/u,
  /\b(?:so|then) (?:why|how come) (?:do|does|is|are|can|did)\b/u,
];

/** Things every plan has: they put a question about one's own, unless it names a law. */
export const planThings = [
  /\b(?:vesting|vested|match|matching|hardship|loan|loans|in-service|beneficiary|blackout|enroll|enrollment|deferral)\b/u,
  /\bthe (?:(?!rule|law|order)\w+ ){0,3}?(?:fees?|caps?|limits?|match|vesting|loans?)\b/u,
];
