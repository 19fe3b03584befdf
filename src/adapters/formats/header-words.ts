import { isOfferWord } from './cell-kind.ts';

/** Words that name columns of fund menus, fee lists and lists of what a plan allows. */
const nouns = new Set(
  `fund name ticker symbol cusip isin id code number asset investment option product security holding vehicle
  instrument sleeve class category type kind fee charge cost expense ratio price rate amount value worth share percent
  percentage limit cap ceiling maximum minimum max min allocation balance return yield performance benchmark risk rating
  route channel access menu plan sponsor employer company provider manager adviser advisor vendor broker custodian issuer
  date day month quarter year effective since from until start end begin inception status availability eligibility
  note comment remark detail description summary source section page reference document quote question answer topic
  subject item service frequency when where how who why rule restriction condition requirement exception reason decision
  action result response group location country contact phone email fax url website link term definition`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
/** Words that stand beside those in a name: "Gross expense ratio", "Fee per trade", "1-yr return". */
const companions = new Set(
  `annual annualized yearly monthly quarterly daily gross net total other average current latest last next first new
  management administrative trading transaction prospectus of per in on the a an and or to for by as is it trade yr yrs
  mo ytd i we you can may months days years offered allowed permitted available eligible approved open closed opened
  updated reviewed listed`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/**
 * True for a cell that is nothing but a column's name: "Fund", "Asset class", "Expense ratio (%)", "Is it offered?".
 * "Gold fund" is none, and "Offered" alone may be a name or a value.
 */
export function isHeaderWord(text: string): boolean {
  if (isOfferWord(text)) return false;
  if (text.endsWith('?')) return true;
  const words = text
    .toLowerCase()
    .replaceAll(/\([^)]*\)|[#%$€£*]|'s\b/gu, ' ')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !/^\d+$/u.test(word));
  return words.some(isNoun) && words.every((word) => isNoun(word) || companions.has(word));
}

function isNoun(word: string): boolean {
  return (
    nouns.has(word) ||
    [/s$/u, /es$/u].some((end) => nouns.has(word.replace(end, ''))) ||
    nouns.has(word.replace(/ies$/u, 'y'))
  );
}
