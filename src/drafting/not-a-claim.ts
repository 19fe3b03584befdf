import { datesNamed } from './dates-named.ts';

/** Words under which a clause says nothing of what the plan offers now or on a known day; each with the reason. */
const silent: readonly { shape: RegExp; why: string }[] = [
  {
    why: 'an example',
    shape:
      /^(?:example|for example|for instance|e\.g\.|illustration)\b|\b(?:suppose|imagine|assume|let us say)\b/iu,
  },
  {
    why: 'a condition',
    shape:
      /\b(?:only if|only when|provided that|on condition that|unless and until)\b|\bwhich (?:it|they|has|have|the \w+ has) (?:has |have )?not\b/iu,
  },
  {
    why: 'what is said not to be true',
    shape:
      /\bnot true that\b|\brumou?rs?\b|\b(?:is|are) (?:false|wrong|mistaken|incorrect|untrue|a myth)\b|\bcontrary to\b/iu,
  },
  {
    why: 'about another plan or another place',
    shape:
      /\b\d+(?:\.\d+)?(?:%| percent) of (?:all |large |such )?(?:plans|employers|sponsors)\b|\b(?:former|prior|predecessor|legacy|acquired|canadian|foreign|sister|parent company['’]s) (?:[\w-]+ ){0,2}plans?\b|\b(?:participants|members|employees) of (?:the|another|a) (?:[\w-]+ ){1,3}plan\b(?! may| can)|\boutside (?:of )?(?:the|your|this) (?:plan|account)\b|\b(?:at|through|with) your own (?:bank|broker|brokerage)\b/iu,
  },
  {
    why: 'about something to read or learn',
    shape:
      /\b(?:offers?|provides?|includes?|holds?|gives?) (?:\w+ ){0,2}(?:courses?|class(?:es)?|webinars?|seminars?|workshops?|guides?|brochures?|articles?|videos?|education|information|materials?|training)\b/iu,
  },
  { why: 'a question', shape: /\?\s*$/u },
  {
    why: 'a possibility',
    shape:
      /(?<!\b(?:that|which|who|whose \w+)(?: \w+)? )\b(?:would|could|might)\b|\b(?:may|will|can|shall|intends? to|plans? to|expects? to|continues? to) (?:also |then |later |further |again |in the future |from time to time |at any time |at some point )*(?:consider|review|study|evaluate|revisit|add|remove|change|decide|propose|recommend|explore|reconsider|take up|look|examine|approve|adopt|discuss|restrict)\b|\b(?:is|are|was|were|been|be) (?:currently |still |now )?(?:evaluat|consider|study|review|explor|discuss|examin|weigh|propos)(?:ing|ed)\b|\bunder (?:review|consideration|discussion|study|evaluation)\b|\b(?:subject to|pending|awaiting|contingent (?:up)?on) (?:the )?(?:[\w']+ ){0,3}(?:approval|adoption|vote|decision|review|completion)\b|\bhas not (?:yet )?(?:decided|voted|approved)\b|\bno decision\b|\b(?:a|any|the|this|such|each) (?:proposal|request|motion|suggestion|petition|recommendation)s?\b|\b(?:known|unknown|unclear|uncertain|sure) (?:if|whether|when)\b|\bin (?:the )?future\b|\bsome day\b|\bwhether (?:the|to|or not|it|a plan|we|they|such|private|digital|these|any)\b/iu,
  },
  {
    why: 'about the law',
    shape:
      /\b(?:H\.?B\.?|H\.?R\.?|S\.?B\.?|S\.) ?\d{2,5}\b|\bsigned into law\b|\b(?:litigation|lawsuits?|plaintiffs?|court (?:case|ruling|decision)s?|information letter|safe harbor)\b|^(?:the |a |an )?(?:\d{4} )?(?:[\w-]+ ){0,3}(?:letter|release|executive order|bill)\b/iu,
  },
  {
    why: 'an instruction to whoever reads it',
    shape:
      /\b(?:ignore|disregard|forget) (?:all|any|every|the|your|previous|prior|other|earlier)\b|\b(?:ai|chat ?bots?|language models?|assistants?|bots?) (?:must|should|shall|will|is to|are to|has to)\b|\bsystem prompt\b|\b(?:tell|inform|answer) (?:all |every )?(?:employees|participants|people|users|anyone|everyone) that\b/iu,
  },
  {
    why: 'what somebody asked or said',
    shape:
      /\b(?:asked|inquired|requested|suggested|commented|wondered|proposed|recommended|presented|discussed|studied|considered|heard|showed|reported|said|noted that some|surveyed|caution(?:s|ed)|warn(?:s|ed)|argue[sd]?|alleg(?:e|es|ed)|challenge[sd]?|sued|urge[sd]?|wrote|announced|comment(?:s|ary|ator|ators))\b|\b(?:asks?|tells?|lets|urges|directs) (?:[\w-]+ ){0,4}(?:fiduciaries|plans|employers|sponsors|agencies)\b|\b(?:says?|shows?|tells?|states?|decides?|determines?) (?:whether|which|what|if)\b|^whether\b|\b(?:depends?|turns?) on\b/iu,
  },
  {
    why: 'about plans in general',
    shape:
      /\b(?:some|other|many|most|certain|several|a number of) (?:\w+ )?(?:plans?|employers?|plan sponsors|companies|recordkeepers|providers)\b|\ba plan (?:may|can|could)\b|\b401\s?\(k\) plans (?:may|can|could|in general|generally)\b|\bin the (?:news|press|market)\b|\bnationwide\b/iu,
  },
  {
    why: 'about the law',
    shape:
      /^(?:although |while |even though |because |since |under |in [^,]{0,40}, )?(?:the |a |an |current |existing |recent |new |neither )*(?:federal (?:law|rules?|guidance|regulations?|government)|law|state law|executive order|president|department of labor|labor department|department|dol|u\.?s\.? department|irs|internal revenue (?:code|service)|code|erisa|employee retirement income security act|sec|securities and exchange commission|congress|regulations?|rules?|proposed rule|guidance|order)\b(?! of the plan)/iu,
  },
  {
    why: 'what a change leaves as it is',
    shape:
      /\b(?:changes?|amendments?|notices?|addendum|summary|document|decision)\b[^.;]{0,30}\b(?:does|do|will) not (?:\w+ )?(?:add|affect|change|apply|alter|mean)\b/iu,
  },
  {
    why: 'what something does not demand',
    shape:
      /\b(?:not|neither|nor|nothing|none)\b[^.;]{0,40}\b(?:says?|shows?|proves?|establish(?:es)?|requires?|means?|implies|imply|forces?|obliges?|compels?|directs?|entitles?)\b|\b(?:any|a|every) plan (?:must|may|can|to)\b|\bnothing (?:in|herein|contained|stated)\b/iu,
  },
  {
    why: 'a condition',
    shape:
      /^(?:for (?:example|instance),? )?(?:if|when|whenever|where|unless|should|suppose|imagine|once)\b|\bbefore (?:you|they|a participant|investing|buying|choosing)\b/iu,
  },
  {
    why: 'a risk or a price',
    shape:
      /\b(?:can|may) (?:fall|lose|rise|go down|decline|be volatile|be hard to|be difficult|be illiquid)\b/iu,
  },
];

const history =
  /^(?:before|prior to|until|previously|formerly|in the past|historically|earlier|originally)\b|\b(?:previously|formerly|(?<!\b(?:be|is|are|been|being) )used to|in the past|at one time|no longer in effect|was once|had been|historically)\b|\b(?:was|were) (?:not )?(?:allowed|permitted|offered|available|prohibited|blocked|excluded|included|eligible|barred)\b|\bdid not\b/iu;
/** The event is past, its outcome stands. */
const standing =
  /\b(?:closed|frozen|no longer|removed|discontinued|eliminated|terminated|liquidated|ceased)\b/iu;

/** "Will add … on March 1, 2027" names its day, and is no mere possibility. */
function certain(text: string): string {
  return datesNamed(text).effective === null ? text : text.replace(/\bwill (?=(?:add|remove)\b)/giu, '');
}

/** Why a clause is no claim about the plan; null when it may be one. */
export function whySilent(clause: string): string | null {
  const text = certain(clause.trim());
  if (history.test(text) && !standing.test(text)) return 'history';
  return silent.find(({ shape }) => shape.test(text))?.why ?? null;
}
