/** Ways people type when they chat, and the same spelt out; whole words, lower case. */
const spelt: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  r: 'are',
  y: 'why',
  n: 'and',
  b4: 'before',
  thru: 'through',
  tho: 'though',
  cuz: 'because',
  coz: 'because',
  bc: 'because',
  abt: 'about',
  wat: 'what',
  wut: 'what',
  wats: 'what is',
  wen: 'when',
  hows: 'how is',
  teh: 'the',
  da: 'the',
  tha: 'the',
  ppl: 'people',
  acct: 'account',
  acount: 'account',
  accnt: 'account',
  mgmt: 'management',
  pct: 'percent',
  yr: 'year',
  yrs: 'years',
  mo: 'month',
  mos: 'months',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  lemme: 'let me',
  gimme: 'give me',
  dunno: 'do not know',
  pls: 'please',
  plz: 'please',
  lol: '',
  lmao: '',
  omg: '',
  tbh: '',
  imo: '',
  $: 'money',
  $$: 'money',
  $$$: 'money',
};

/** Spells out what was typed as in a chat; everything else stays as it stands. */
export function withoutTextSpeak(text: string): string {
  return text
    .replaceAll(
      /(?<![\p{L}\p{N}.?=&$/'’-])(?:\p{L}[\p{L}\p{N}]*|\${1,3})(?![\p{L}\p{N}=&/'’-]|\.\p{L})/gu,
      (word) => {
        const isShouted = word.length === 1 && word === word.toUpperCase() && word !== '$';
        const known = word.toLowerCase();
        return isShouted || !Object.hasOwn(spelt, known) ? word : (spelt[known] ?? word);
      },
    )
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
