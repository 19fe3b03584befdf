/** Short forms people type, as the words they stand for; lower case. */
const shortForms: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  r: 'are',
  n: 'and',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  teh: 'the',
  wat: 'what',
  wut: 'what',
  wen: 'when',
  wher: 'where',
  hows: 'how is',
  abt: 'about',
  bc: 'because',
  cuz: 'because',
  b4: 'before',
  tho: 'though',
  gonna: 'going to',
  gotta: 'have to',
  wanna: 'want to',
  lemme: 'let me',
  cant: 'cannot',
  dont: 'do not',
  acct: 'account',
  acount: 'account',
  accnt: 'account',
  co: 'company',
  comp: 'company',
  mgr: 'manager',
  govt: 'government',
  yr: 'year',
  yrs: 'years',
  mo: 'month',
  mos: 'months',
  pct: 'percent',
  amt: 'amount',
  bal: 'balance',
  contrib: 'contribution',
  contribs: 'contributions',
  vestin: 'vesting',
  admin: 'administration',
  lone: 'loan',
  lones: 'loans',
  barrow: 'borrow',
  barow: 'borrow',
  borow: 'borrow',
  tha: 'the',
  mgmt: 'management',
  gimme: 'give me',
  dunno: 'do not know',
  omg: '',
  imo: '',
  lol: '',
  lmao: '',
  tbh: '',
  idk: '',
};

const word = /(?<![\p{L}\p{N}$.?=&/'’-])[\p{L}\p{N}]+(?![\p{L}\p{N}=&/'’-]|\.\p{L})/gu;
/** "4 the loan", "4 a QDRO": a digit for a word. */
const four = /(?<![\p{N}.$,-])\b4(?= (?:a|an|the|my|me|it|this|that|us|our|how)\b)/giu;
const money = /(?:(?<=\s)|^)\${1,4}(?=[\s?.!,]|$)/gu;

/** Writes out what is typed in short: "wat abt my acct" is "what about my account". Capitals stay: they may be tickers. */
export function writtenOut(text: string): string {
  return text
    .replace(four, 'for')
    .replace(money, 'money')
    .replace(word, (typed) => {
      const isTicker = typed === typed.toUpperCase();
      const long = isTicker ? undefined : shortForms[typed.toLowerCase()];
      return long === undefined || !Object.hasOwn(shortForms, typed.toLowerCase()) ? typed : long;
    })
    .replace(/\s+/gu, ' ')
    .trim();
}
