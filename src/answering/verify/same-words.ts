/** Words that plan documents and plain speech use for one thing; the first stands for all. */
const groups = `choose elect elects elected select selects selected pick picks chosen chose
  buy purchase purchases purchased purchasing bought
  sell sold
  hold held own owns owned
  keep kept
  pay paid pays
  repay repaid
  send sent
  lend lent
  sign signed
  withdraw withdrew withdrawn
  crypto cryptocurrency cryptocurrencies
  year annual annually yearly
  quarter quarterly
  month monthly
  fee charge charges charged cost costs costing
  reject rejects rejected refuse refuses refused
  start begin begins began starting beginning
  largest maximum biggest highest
  smallest minimum lowest
  settle settles settled settlement
  window windows
  trade trades
  approve approval approves approved
  deny denial denied
  insure insured insurance
  invest invests invested investing
  ban bans banned`
  .split('\n')
  .map((line) => line.trim().split(/\s+/u));
const first = new Map(groups.flatMap(([one = '', ...others]) => others.map((word) => [word, one])));

/** The word that stands for this one and its like; itself when it has none. */
export function sameWord(word: string): string {
  return first.get(word) ?? word;
}
