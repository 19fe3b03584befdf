/** Turns of phrase that ask what stands in somebody’s account. */
export const accountData = [
  /\b(?:what|what's|whats|show|tell|check|look up|lookup|see|give|find|know|pull up) (?:\w+ ){0,4}(?:my|his|her|their|\w+'s) (?:current |vested |account |401k |total |loan |plan |outstanding |own |latest |last |recent |past |present )*(?:balance|balances|account number|holdings|contribution rate|deferral rate|deferral percentage|statement|transactions|password|pin|login|username|beneficiary|beneficiaries|rate of return|allocation|allocations|portfolio)\b/u,
  /\bhow much (?:money |bitcoin |crypto |ether |gold )?(?:do|did|have|has|does) (?:i|we|my \w+|he|she|they|[\p{L}]+(?: [\p{L}]+)?) (?:currently |already |now )?(?:have|got|has|saved|contributed|own|owe|owed|hold|invested|contribute so far|make|earn|earned|made|paid|borrowed|withdrawn)\b/u,
  /\bhow much (?:money |cash |bitcoin |crypto )?(?:is|was|sits) (?:there )?(?:left )?(?:in )?(?:my|his|her|their) (?:account|401k|balance|loan)\b/u,
  /\b(?:what am i|what's my money|what is my money|am i currently|where is my money) (?:currently )?(?:invested|contributing|enrolled)\b/u,
  /\b(?:did|has|is|was) my (?:\w+ )?(?:loan|withdrawal|hardship|hardship request|rollover|contribution|transfer|request|application|claim|payment|distribution|order|trade)(?: request| application)? (?:\w+ ){0,2}(?:go through|gone through|been approved|approved|processed|denied|post|posted|arrive|arrived|clear|cleared|paid|paid off|settle|settled|ready|complete|completed)\b/u,
  /\b(?:what|what's|whats|show|tell|give|find|reset|forgot|lost|change) (?:\w+ ){0,3}my (?:ssn|social security number|account number|password|pin)\b/u,
  /\bhow vested is (?!the|a|an)\w+/u,
  /\bhow much (?:\w+ )?(?:has|did|does) (?:my (?:boss|manager|coworker|colleague|husband|wife|spouse|ceo)|he|she)\b/u,
  /\bhow many (?:\w+ ){1,6}(?:do|did|have|has) (?:i|we|my \w+|he|she|they) (?:currently |already |now )?(?:have|got|own|hold|owe|bought|left|earned|worked)\b/u,
  /\b(?:credited|posted|paid|deposited|charged) to (?:me|my account)\b/u,
  /\b(?:what|how much) (?:is|was|'s) (?:still )?(?:left|owed|outstanding|remaining|due) (?:on|in|of) my\b/u,
  /\bwhat (?:did|have) i (?:already )?(?:contribute|contributed|pay|paid|earn|earned|put in|buy|bought|sell|sold|save|saved)\b/u,
  /\bwhat (?!the\b|a\b|an\b|plan\b|fund\b)\w+(?: \w+)? (?:has|have|holds|owns|keeps) in (?:his|her|their) (?:\w+ )?(?:account|401k|plan)\b/u,
  /\b(?:has|have|was|were|is|did) my (?:\w+ ){1,5}(?:been )?(?:approved|processed|denied|posted|received|accepted|rejected|gone through|go through)\b/u,
  /\bwhat(?: is|'s|s)? my (?:current )?(?:vested|vesting) (?:percentage|percent|share|amount|balance|status)\b/u,
];
