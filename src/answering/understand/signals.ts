/**
 * Turns of phrase that tell what a question wants. Each is tested on the lower-case question
 * with plain apostrophes; none holds nested repeats, so their time is linear.
 */
const deal =
  '(?:buy|purchase|invest|hold|own|get|put|add|move|transfer|trade|sell|choose|pick|select|use|access|have|open|do|switch|opt|contribute|keep|roll|take|withdraw|borrow|change|enroll|join)';

export const asksAboutOwnPlan = [
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
  /\b(?:vesting|vested|match|matching|hardship|loan|loans|in-service|beneficiary|blackout|enroll|enrollment|deferral)\b/u,
  /\b(?:my|our) (?:401k|plan)\b/u,
];

export const asksAboutPolicy = [
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

export const asksForAdvice = [
  /\bshould (?:i|we|my|someone|people|one)\b(?! (?:ask|contact|call|fill|send|write to|go to|talk to|know))/u,
  /\b(?:would|do|can|could) you (?:recommend|suggest|advise|pick|choose|buy|invest)\b/u,
  /\b(?:recommend|recommendation|advise|advice|your opinion|what do you think|your take)\b/u,
  /\b(?:good|bad|great|smart|wise|safe|dumb|terrible|right) (?:idea|investment|choice|move|time|bet|decision|option|thing)\b/u,
  /\b(?:is|are|isn't|aren't) (?:it|that|this|they|bitcoin|crypto|ether|ethereum|gold|private equity|private credit|these|those) (?:a )?(?:too )?(?:good|bad|smart|wise|safe|risky|worth|better|dangerous)\b(?! harbou?r)/u,
  /\b(?:worth it|worth buying|worth investing|worth the risk|better off|better to|best fund|best funds|best option|best investment|best way to invest|best allocation|which is better|what's better|safe bet|time to buy|go all in|yolo)\b/u,
  /\bhow much (?:\w+ ){0,4}(?:should|ought|would you)\b/u,
  /\b(?:what|which) (?:percent|percentage|share|portion|part|fund|funds|option|one) (?:\w+ ){0,4}(?:should|would you|is best|are best|is right|are right)\b/u,
  /\b(?:right|suitable|good|appropriate|best|smart) for (?:me|my|someone|us)\b/u,
  /\b(?:would|should) (?:a|any) (?:prudent|reasonable|smart|sensible|normal) (?:person|investor|employee)\b|\bpick one\b/u,
  /\b(?:smart|wise|safe|prudent|foolish|crazy|dumb|stupid|risky|dangerous) (?:to|for|if)\b/u,
  /\b(?:will|is|are|gonna|going to) (?:bitcoin|crypto|ether|ethereum|gold|the market|it) (?:going to |gonna )?(?:go up|go down|moon|crash|rise|drop|outperform|beat)\b/u,
  /\b(?:which|what) (?:\w+ ){0,3}(?:will|would) (?:go up|perform|do|grow|earn|return|rise)\b/u,
];

export const asksForAccountData = [
  /\b(?:what|what's|whats|show|tell|check|look up|lookup|see|give|find|know|pull up) (?:\w+ ){0,4}(?:my|his|her|their|\w+'s) (?:current |vested |account |401k |total |loan |plan |outstanding |own |latest |last |recent |past |present )*(?:balance|balances|account number|holdings|contribution rate|deferral rate|deferral percentage|statement|transactions|password|pin|login|username|beneficiary|beneficiaries|rate of return|allocation|allocations|portfolio)\b/u,
  /\bhow much (?:money |bitcoin |crypto |ether |gold )?(?:do|did|have|has|does) (?:i|we|my \w+|he|she|they|[\p{L}]+(?: [\p{L}]+)?) (?:currently |already |now )?(?:have|got|has|saved|contributed|own|owe|owed|hold|invested|contribute so far|make|earn|earned|made|paid|borrowed|withdrawn)\b/u,
  /\bhow much (?:money |cash |bitcoin |crypto )?(?:is|was|sits) (?:there )?(?:left )?(?:in )?(?:my|his|her|their) (?:account|401k|balance|loan)\b/u,
  /\b(?:what am i|what's my money|what is my money|am i currently|where is my money) (?:currently )?(?:invested|contributing|enrolled)\b/u,
  /\b(?:did|has|is|was) my (?:\w+ )?(?:loan|withdrawal|hardship|hardship request|rollover|contribution|transfer|request|application|claim|payment|distribution|order|trade)(?: request| application)? (?:\w+ ){0,2}(?:go through|gone through|been approved|approved|processed|denied|post|posted|arrive|arrived|clear|cleared|paid|paid off|settle|settled|ready|complete|completed)\b/u,
  /\b(?:what|what's|whats|show|tell|give|find|reset|forgot|lost|change) (?:\w+ ){0,3}my (?:ssn|social security number|account number|password|pin)\b/u,
  /\bhow vested is (?!the|a|an)\w+/u,
  /\bhow much (?:\w+ )?(?:has|did|does) (?:my (?:boss|manager|coworker|colleague|husband|wife|spouse|ceo)|he|she)\b/u,
];

export const asksOtherSubject = [
  /\b(?:write|compose|generate|make up|tell|give|sing|draw)\b(?: \w+){0,3} (?:poem|song|story|joke|jokes|code|script|essay|haiku|limerick|rap|program|function|recipe|novel|tweet|cover letter)\b/u,
  /\b(?:weather|forecast|temperature|football|soccer|baseball|basketball|super bowl|world cup|movie|movies|recipe|restaurant|pizza|vacation|holiday|holidays|pto|sick leave|sick days|parental leave|maternity|paternity|dental|vision plan|health insurance|medical plan|medical insurance|health plan|hsa|fsa|cobra|life insurance|disability insurance|gym|commuter|parking|w-2|w2|horoscope|password reset|printer|laptop|vpn|wifi)\b/u,
  /\b(?:price|trading at|worth|quote) (?:of )?(?:\w+ ){0,3}(?:right now|today|currently|at the moment|this minute)\b/u,
  /\b(?:current|live|today's|todays|latest) (?:\w+ )?(?:price|quote)\b/u,
];

export const asksHow = [
  /\bhow (?:do|can|would|could|might|should) (?:i|we|you|one|someone|people|employees|participants)\b/u,
  /\b(?:how to|steps|step by step|what do i (?:need|have) to do|where do i (?:sign|go|start|apply|buy|open)|process for|walk me through|instructions)\b/u,
];

export const asksUpcoming = [
  /\b(?:upcoming|coming (?:up|soon)|next year|in the future|about to|going to change|will (?:it |this |that |the \w+ (?:\w+ )?)?(?:change|go up|go down|rise|fall|increase|decrease|be (?:raised|lowered|added|removed|changed))|going (?:up|down)|go(?:es)? (?:up|down)|planned changes?|any changes|what(?:'s| is) changing|changes? (?:soon|coming))\b/u,
];

export const asksConcept = [
  /^(?:so |and |ok |okay |please )*(?:what's|whats|what (?:is|are|does|do)) (?:a |an |meant by )?(?!my\b|our\b|the\b|about\b|if\b)/u,
  /\b(?:explain|define|definition of|difference between|what does .{1,60} mean|how (?:do|does) .{1,60} work)\b/u,
];

/** Words that tie a law or report to the plan as its reason. */
export const reasons = [
  /\b(?:since|because|now that|given that|thanks to|due to|after|so|therefore|means?|mean that|as|if)\b/u,
  /\b(?:require|requires|required|force|forces|forced|oblige|must|have to|has to|let|lets|allow|allows|make|makes|entitle|entitles|right to|guarantee|guarantees|change|changes|affect|affects)\b/u,
];

/** Words of retirement plans and investing: a question without any is probably not for us. */
export const onSubject =
  /\b(?:401k|403b|457b|ira|iras|roth|pension|pensions|retire\w*|plan|plans|fund|funds|invest\w*|portfolio|stock|stocks|bond|bonds|etf|etfs|etp|etps|mutual|index|contribut\w+|defer\w*|match\w*|vest\w*|fee|fees|charge|charges|cost|costs|expense|expenses|rollover|rollovers|roll|loan|loans|borrow|hardship|withdraw\w*|distribution\w*|payout|beneficiar\w+|brokerage|window|broker|custod\w+|recordkeeper|spd|smm|notice|addendum|trustee|fiduciar\w+|participant\w*|erisa|pbgc|fdic|sipc|qdro|rmd|rmds|enroll\w*|enrol\w*|default|tax|taxes|taxed|penalty|blackout|prospectus|statement|allocat\w+|rebalanc\w+|dividend\w*|saving|savings|account|accounts|cap|limit|limits|maximum|minimum|claim|claims|appeal|menu|lineup|target|cash out|stable value|qdia|divorce|quit|leave|fired|employer|hr|benefit|benefits|payroll|paycheck|transfer|trade|trading|sell|settle\w*|liquid\w*|valu\w+|sleeve|etc)\b/u;

/** The turns of phrase that matched, each as it stands in the text. */
export function allOf(signals: readonly RegExp[], text: string): string[] {
  return signals.flatMap((signal) => [...text.matchAll(new RegExp(signal, 'gu'))].map(([match]) => match));
}

export function isAny(signals: readonly RegExp[], text: string): boolean {
  return signals.some((signal) => signal.test(text));
}
