import { type Mutation, bare, each, turned } from './told.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const month = new RegExp(`\\b(?:${months.join('|')})(?= (?:\\d{1,2}, )?(?:19|20)\\d{2})`, 'gu');
const strangers = ['Vanguard', 'Cartwright'];
/** Words in capitals that are no tickers. */
const notTickers = 'I|A|US|USA|UK|HR|SEC|IRS|DOL|FDIC|SIPC|PBGC|ERISA|ETF|ETP|IRA|CIT|SPD|SMM|FAQ|EU|AI';

function otherNumbers(found: string): string[] {
  const value = Number(found.replaceAll(',', ''));
  return [value + 1, value * 10].map(String);
}

/** "$15 … $60" as "$60 … $15": both figures of one kind change places. */
const exchanged: Mutation = ({ text, passages }) =>
  [/\$\d[\d,]*(?:\.\d+)?/gu, /\d+(?:\.\d+)?%/gu].flatMap((kind) => {
    const [first, second] = [...text.matchAll(kind)];
    if (!first || !second || first[0] === second[0]) return [];
    const parts = [
      text.slice(0, first.index),
      second[0],
      text.slice(first.index + first[0].length, second.index),
      first[0],
      text.slice(second.index + second[0].length),
    ];
    return [{ text: parts.join(''), passages }];
  });

/** Turned into what the sentence does not name as well: "ether and ether" would be no falsehood. */
function another(pairs: Readonly<Record<string, string>>): Mutation {
  const turn = turned(pairs);
  return (told) =>
    turn(told).filter(({ text }) => {
      const before = bare(told.text);
      const added = bare(text)
        .split(' ')
        .filter((word) => word !== '' && !before.includes(` ${word} `));
      return added.length > 0;
    });
}

const withLinks: Mutation = ({ text, passages }) =>
  [
    `${text} See https://evil.example/a.`,
    `${text} See www.evil.example.`,
    `[${text}](javascript:alert(1))`,
  ].map((changed) => ({ text: changed, passages }));

const quoteAltered: Mutation = ({ text, passages }) => {
  const words = text.replaceAll('"', '').split(' ');
  if (words.length < 6) return [];
  const at = Math.floor(words.length / 2);
  const altered = [...words.slice(0, at), 'always', ...words.slice(at)].join(' ');
  return [{ text: `The document says “${altered}”`, passages }];
};

/** One thing in the words of a statement changed, by kind of change. */
export const inWords: Readonly<Record<string, Mutation>> = {
  number: each(
    /(?<![\d$€£,.–-])\b(?!(?:19|20)\d{2}\b|40[13]\b|457\b)\d+(?:,\d{3})*\b(?![\d%–-]|[.,]\d|, \d{4}|\()/gu,
    otherNumbers,
  ),
  'number word': each(/\b(?:two|three|four|five|six|seven|ten|thirty|ninety)\b/gu, (found) => [
    found === 'four' ? 'five' : 'four',
    '11',
  ]),
  percentage: each(/\d+(?:\.\d+)?(?=%)/gu, otherNumbers),
  'percent to plain': each(/\d+(?:\.\d+)?%/gu, (found) => [found.replace('%', '')]),
  money: each(/(?<=\$)\d[\d,]*(?:\.\d+)?/gu, otherNumbers),
  'figures exchanged': exchanged,
  day: each(/\b\d{1,2}(?=, (?:19|20)\d{2})/gu, (found) => [Number(found) > 8 ? '8' : '19', '27']),
  month: each(month, (found) => [months[(months.indexOf(found) + 5) % 12] ?? 'May']),
  year: each(/\b20\d{2}\b/gu, (found) => ['2018', String(Number(found) + 1)]),
  'before to after': turned({
    before: 'after',
    after: 'before',
    until: 'from',
    since: 'until',
    'more than': 'less than',
    'less than': 'more than',
    above: 'below',
    below: 'above',
    'later than': 'earlier than',
  }),
  name: each(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)*/gu, () => strangers),
  'name at the opening': each(/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu, () => strangers),
  ticker: each(new RegExp(`\\b(?!(?:${notTickers})\\b)\\p{Lu}{3,5}\\b`, 'gu'), () => ['GBTC', 'MSTR']),
  'not taken out': each(
    /(?:\b(?:does|do|did) not\b|\bcannot\b|\bnever\b|\bwithout\b| not\b(?! (?:more|less|only|later|just|merely)\b)|\b[Nn]o\b(?! (?:more|less|later|longer|earlier|fewer)\b))/gu,
    (found) =>
      ({ cannot: ['can'], never: ['always'], without: ['with'], no: ['every'], No: ['Every'] })[found] ?? [
        '',
      ],
  ),
  'not put in': each(
    /\b(?:may|can|will|must|are|is|was|were|has been|have been|allows|permits|covers|applies|offers|includes|charges|requires|holds|directs|vests)\b(?! not\b|n)/gu,
    (found) => {
      const verb = /^(allow|permit|cover|offer|include|charge|require|hold|direct|vest)s$/u.exec(found)?.[1];
      if (verb !== undefined) return [`does not ${verb}`];
      return [found === 'applies' ? 'does not apply' : found.replace(/^(\w+)/u, '$1 not')];
    },
  ),
  'may to must': each(/\b(?:may|can)\b(?! not)/gu, () => ['must', 'are required to', 'has to']),
  'must to may': each(/\b(?:must|has to|have to)\b(?! not)/gu, () => ['may', 'can']),
  'will to may': each(/\bwill\b(?! not)/gu, () => ['may', 'must']),
  'may to will': each(/\b(?:may|can)\b(?! not)/gu, () => ['will']),
  'at most to at least': turned({
    'at most': 'at least',
    'at least': 'at most',
    'no more than': 'no less than',
    'not more than': 'at least',
    'up to': 'at least',
    maximum: 'minimum',
    minimum: 'maximum',
  }),
  'only taken out': each(/\b[Oo]nly /gu, () => ['']),
  'proposed to final': turned({ proposed: 'final', proposal: 'final rule', would: 'will' }),
  'legal status': turned({
    rescinded: 'in force',
    withdrawn: 'in force',
    withdrew: 'issued',
    pending: 'enacted',
    final: 'proposed',
    vacated: 'upheld',
    signed: 'proposed',
    passed: 'rejected',
    dismissed: 'upheld',
    affirmed: 'reversed',
    announced: 'cancelled',
    reported: 'confirmed',
    introduced: 'enacted',
    issued: 'withdrew',
  }),
  'asset class': another({
    bitcoin: 'ether',
    ether: 'bitcoin',
    crypto: 'private equity',
    'digital assets': 'private credit',
    'digital asset': 'private credit',
    'private equity': 'private credit',
    'private credit': 'private equity',
    'real estate': 'infrastructure',
    infrastructure: 'real estate',
    gold: 'bitcoin',
    futures: 'spot',
    spot: 'futures',
  }),
  route: another({
    'core menu': 'brokerage window',
    'brokerage window': 'core menu',
    'target-date': 'brokerage',
    'digital asset account': 'brokerage window',
    'managed account': 'brokerage window',
    'default fund': 'brokerage window',
  }),
  unit: turned({
    'vested balance': 'annual pay',
    balance: 'pay',
    'account balance': 'pay',
    pay: 'balance',
    contributions: 'balance',
    'business days': 'weeks',
    days: 'months',
    'each year': 'each month',
    'a year': 'a month',
    'each quarter': 'each month',
    'each month': 'each year',
    quarterly: 'monthly',
    annual: 'monthly',
    years: 'months',
    months: 'years',
    million: 'billion',
    billion: 'million',
    trillion: 'billion',
  }),
  'link added': withLinks,
  'quote altered': quoteAltered,
};
