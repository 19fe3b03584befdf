import type { Related } from '../../domain/ports/retriever.ts';
import { stemsOf } from '../../retrieval/words.ts';

/** What people say of a 401(k), and what its documents call it. */
interface Saying {
  said: RegExp;
  /** The documents' words, the plainest first. */
  meant: readonly string[];
}

/**
 * Turns of phrase that plan documents never use for a thing every plan has. Each is tested on the
 * lower-case words of a question; none holds nested repeats. They widen a search and hide nothing:
 * a document that does use the asker's words is still found by them.
 */
const sayings: readonly Saying[] = [
  {
    said: /(?<!\b(?:of|in|with|than|from|into|like|on|for|to) )\bmine\b|\b(?:belongs?|belonging) to me\b|\bmy own money\b/u,
    meant: ['vested', 'vesting'],
  },
  {
    said: /\b(?:company|employer|employers|firm|boss) (?:money|share|part|portion|chips? in|kicks? in|puts? in|pays? in)\b/u,
    meant: ['employer contribution', 'matching contribution', 'company contribution', 'match'],
  },
  { said: /\b(?:chips?|kicks?|throws?) in\b/u, meant: ['match', 'matching contribution', 'contributes'] },
  {
    said: /\b(?:run|runs|running|set|sets) (?:me|you|us)(?: back)?\b|\bthe damage\b|\bprice tag\b|\bhow pricey\b|\bding(?:ed|s)?\b/u,
    meant: ['fee', 'charge', 'cost'],
  },
  {
    said: /\b(?:got|get|getting|been|being|was|am) (?:canned|fired|sacked|axed|let go|laid off|terminated|the boot)\b|\b(?:laid|lay) off\b|\blayoffs?\b|\b(?:lose|lost|losing) my job\b|\bquit(?:ting|s)?\b|\bresign(?:ing|ed|s)?\b|\b(?:leave|leaving|left|change|changing|switch|switching) (?:my |the )?(?:job|jobs|company|employer|work|firm)\b|\bno longer work\b|\bmov(?:e|ing) on\b/u,
    meant: [
      'leave employment',
      'termination of employment',
      'separation from service',
      'severance',
      'employment ends',
      'former employee',
      'last day of work',
      'leave',
    ],
  },
  {
    said: /\bdivor[cs]\w*(?: papers?| order)?\b|\bsplit(?:ting)? up\b|\bex (?:wife|husband|spouse|partner)\b|\b(?:my|an|the) ex\b(?! (?:employer|boss|company|job|colleague))|\bcourt (?:order|orders|paper|papers)\b/u,
    meant: ['domestic relations order', 'qualified domestic relations order', 'former spouse', 'divorce'],
  },
  {
    said: /\b(?:i|you|we|participant) (?:die|dies|died|pass away|passes away)\b|\bmy death\b|\b(?:my )?(?:kids|heirs|next of kin|widow|widower)\b|\binherit\w*\b/u,
    meant: ['beneficiary', 'death', 'dies'],
  },
  { said: /\b(?:funeral|bury|burying)\b/u, meant: ['burial', 'funeral', 'hardship'] },
  {
    said: /\b(?:need|needs|short of|short on|strapped for) (?:the |some |my )?(?:cash|money)\b|\b(?:medical|hospital|doctor) bills?\b|\bevict(?:ed|ion)\b|\bforeclos\w+\b|\btuition\b/u,
    meant: ['hardship', 'hardship withdrawal', 'financial need'],
  },
  {
    said: /\b(?:take|get|pull|draw|cash|taking|getting|pulling) (?:\w+ ){0,3}out\b(?! of)|\bcash(?:ing)? (?:in|out)\b|\bget at my\b/u,
    meant: ['withdrawal', 'withdraw', 'distribution'],
  },
  {
    said: /\bnew (?:mom|mother|dad|father|parent|parents|baby)\b|\bpregnan\w+\b|\bhaving a (?:baby|kid|child)\b|\bnewborn\b/u,
    meant: ['birth', 'adoption'],
  },
  {
    // A no to a kind of investment is the sponsor's choice, not a denied claim.
    said: /\b(?:say|says|said|saying) no\b(?! to (?!my\b|me\b|mine\b|our\b|us\b|a claim\b|the claim\b))|\bturn(?:ed|s)? (?:\w+ ){0,3}down\b|\bfinal no\b|\b(?:object|objecting|objection)\b|\bfight (?:it|the decision|that)\b|\bchallenge (?:it|the|a)\b|\bdisagree with\b/u,
    meant: ['appeal', 'denied claim', 'claim denied', 'denial', 'appeals'],
  },
  {
    said: /\bsu(?:e|ing)\b|\btake (?:them|you|it) to court\b|\bgo to court\b/u,
    meant: ['lawsuit', 'legal action', 'civil action', 'court', 'suit'],
  },
  {
    said: /\b(?:bring|move|transfer|roll|rolling|bringing|moving) (?:\w+ ){0,4}(?:over|in) from\b|\b(?:old|former|previous|last) (?:401k|403b|plan|employer|job|firm|company)\b/u,
    meant: ['rollover', 'rollover contribution', 'roll over', 'another plan'],
  },
  {
    said: /\b(?:military|army|navy|marines|deploy\w*|guard duty|reserves)(?: (?:leave|duty|service))?\b/u,
    meant: ['military service', 'uniformed service', 'military leave'],
  },
  {
    said: /\b(?:regular|normal|standard|ordinary|main|other) (?:funds?|investments?|menu|lineup)\b/u,
    meant: ['core menu', 'core funds', 'core fund', 'designated investment alternatives', 'investment menu'],
  },
  {
    said: /\b(?:phone|call|calling|phoning) in (?:\w+ ){0,2}(?:order|trade)s?(?: with (?:a|the) broker)?\b/u,
    meant: ['broker-assisted order', 'broker assisted', 'help of a broker'],
  },
  {
    said: /\b(?:too cheap|penny stocks?|cheap stocks?|cheapest stocks?)\b/u,
    meant: ['price per share', 'a share', 'penny stock', 'stocks that trade for less'],
  },
  {
    said: /\bsell(?:ing)? (?:\w+ ){0,4}(?:quick|quickly|fast|early|right away|soon after|too soon)\b|\b(?:get|buy|buying|getting) back in(?:to)?\b|\bflip(?:ping)?\b/u,
    meant: ['frequent trading', 'short-term trading', 'redemption fee', 'buy back', 'new purchases'],
  },
  {
    said: /\bturns? into (?:money|cash)\b|\b(?:cash|money) (?:lands?|shows? up|arrives?)\b/u,
    meant: ['settle', 'settlement', 'proceeds', 'business days'],
  },
  {
    said: /\b(?:stay|stays|remain|be left|leave|kept?|keep) (?:\w+ ){0,2}(?:outside|behind)\b/u,
    meant: ['remain', 'minimum balance', 'must stay', 'must keep'],
  },
  {
    said: /\bsign(?:ed|ing)? up\b|\bsign me up\b|\bget started\b/u,
    meant: ['enroll', 'enrollment', 'elect', 'open', 'call'],
  },
  {
    said: /\b(?:save|stash|sock away|set aside) (?:\w+ ){0,2}(?=roth|pre tax|money|pay)/u,
    meant: ['contribution', 'contributions', 'contribute', 'deferral'],
  },
  {
    said: /\buncle sam\b|\b(?:irs|tax man|taxman) (?:take|takes|cut)\b/u,
    meant: ['tax', 'taxes', 'withholding'],
  },
  {
    said: /\bhow often (?:can|may|could|am) (?:i|we) (?:allowed to )?(?:trade|buy|sell|switch|move|exchange)\b|\b(?:limit|limits) on how often\b/u,
    meant: ['frequent trading', 'short-term trading', 'excessive trading', 'buy back', 'round trip'],
  },
  {
    said: /\b(?:freeze|frozen|freezes|lock(?:ed)? up|locks? in|trapped|get stuck)\b/u,
    meant: ['redemption', 'suspend', 'suspended', 'gate', 'blackout', 'delay'],
  },
  { said: /\b(?:paid|pay me|cash me) out\b/u, meant: ['benefit', 'distribution', 'paid in'] },
  {
    said: /\bwho (?:do|can|should|would) (?:i|we) (?:call|contact|talk to|speak to|reach)\b|\bwho to (?:call|contact)\b/u,
    meant: ['contact', 'questions', 'telephone'],
  },
  {
    said: /\b(?:get|getting|opt|opting|move|moving) out of (?:it|them|that|this|there|the|my)\b/u,
    meant: ['move out', 'opt out', 'leave', 'another fund', 'transfer out'],
  },
  {
    said: /\bpay(?:ing)? (?:it|them|that|this|the loan|my loan|a loan) (?:back|off)\b/u,
    meant: ['repaid', 'repay', 'repayment'],
  },
  {
    said: /\b(?:pay ?checks?|paychecks?|salary|wages|each pay)\b/u,
    meant: ['payroll contributions', 'payroll', 'pay'],
  },
  { said: /\bhow old\b/u, meant: ['age'] },
  { said: /\b(?:quarterly|per quarter|a quarter)\b/u, meant: ['each quarter', 'every quarter', 'quarterly'] },
  { said: /\b(?:yearly|per year|a year|annually)\b/u, meant: ['annual', 'each year', 'a year', 'per year'] },
];

export interface PlainSpeech {
  /** Words of the documents for what was said in words a search would pass over: "vested" for "mine". */
  added: string[];
  /** The documents' words for the asker's. */
  related: Related[];
}

/** What a question's turns of phrase are called in plan documents. */
export function plainSpeechIn(plain: string): PlainSpeech {
  const added: string[] = [];
  const related: Related[] = [];
  for (const { said, meant } of sayings) {
    const phrase = said.exec(plain)?.[0];
    if (phrase === undefined) continue;
    const [first = ''] = meant;
    if (stemsOf(phrase).length === 0) added.push(first);
    related.push({ phrase: stemsOf(phrase).length === 0 ? first : phrase, alternatives: [...meant] });
  }
  return { added, related };
}
