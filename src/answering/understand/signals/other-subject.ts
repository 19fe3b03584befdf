/** Turns of phrase and things that are no matter of a retirement plan. */
export const otherSubject = [
  /\b(?:write|compose|generate|make up|tell|give|sing|draw)\b(?: \w+){0,3} (?:poem|song|story|joke|jokes|code|script|essay|haiku|limerick|rap|program|function|recipe|novel|tweet|cover letter)\b/u,
  /\b(?:weather|forecast|temperature|football|soccer|baseball|basketball|super bowl|world cup|movie|movies|recipe|restaurant|pizza|vacation|holiday|holidays|pto|sick leave|sick days|parental leave|maternity|paternity|dental|vision plan|health insurance|medical plan|medical insurance|health plan|hsa|fsa|cobra|life insurance|disability insurance|gym|commuter|parking|w-2|w2|horoscope|password reset|printer|laptop|vpn|wifi)\b/u,
  /\b(?:price|trading at|worth|quote) (?:of )?(?:\w+ ){0,3}(?:right now|today|currently|at the moment|this minute)\b/u,
  /\b(?:current|live|today's|todays|latest) (?:\w+ )?(?:price|quote)\b/u,
  /\b(?:will|would|could|might|going to) (?:\w+ ){0,3}be worth\b|\b(?:price|value) (?:prediction|forecast|target)\b|\b(?:predict|forecast) (?:the )?(?:\w+ ){0,2}(?:price|value|market)\b/u,
  /\b(?:file|filing|prepare|do) (?:my |our |your )?(?:\w+ )?(?:tax return|tax returns|taxes)\b/u,
  /\bare you (?:an? |the )?(?:\w+ )?(?:person|human|bot|robot|machine|ai|computer|chatgpt|gpt|llm|program|alive|sentient|real)\b/u,
  /\b(?:who|what company) (?:made|built|created|trained|programmed|wrote|owns) you\b|\bwhat (?:model|llm|ai) are you\b|^(?:who|what) are you$|\bwhat(?:'s| is) your name\b/u,
];
