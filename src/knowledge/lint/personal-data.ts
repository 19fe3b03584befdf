import { compatible } from './plain-letters.ts';
import { tellsHowToReach, tellsOfMoney } from './told-of-a-person.ts';

/** What a piece of text says of a person that does not belong into the folder. */
export type PersonalData =
  | 'a social security number'
  | 'a card number'
  | 'an account number'
  | 'a date of birth'
  | 'a private e-mail address'
  | 'what a person earns or holds'
  | 'a home address'
  | 'how to reach a person';

const dash = String.raw`[\p{Pd}−. ]`;
const day = String.raw`(?:\d{1,2}[/.\p{Pd}]\d{1,2}[/.\p{Pd}](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2},? (?:19|20)\d{2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? (?:19|20)\d{2})`;

const socialSecurity = new RegExp(
  String.raw`(?<![\d\p{Pd}.])(\d{3})(${dash})(\d{2})\2(\d{4})(?![\d\p{Pd}]\d|\d)`,
  'gu',
);
const socialSecurityInOne =
  /\b(?:ssn|social security (?:number|no\.?))\b\P{N}{0,20}(\d{3})(\d{2})(\d{4})(?!\d)/giu;
const card = /(?<![\d.,$-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\d,]|\.\d)/gu;
const account = /\baccount (?:number|no\.?|#)\s{0,2}(?::|#|is)?\s{0,2}#?(\d[\d -]{4,18}\d)(?!\d)/giu;
const birth = new RegExp(
  String.raw`\b(?:date of birth|birth ?date|birthday|dob|d\.o\.b\.|(?<=\b(?:he|she) (?:was )?)born on|born(?=:))\s{0,2}(?::|\bis\b|=|\||-)?\s{0,2}${day}`,
  'giu',
);
const named = new RegExp(
  String.raw`\p{Lu}\p{Ll}+(?: \p{Lu}\.?)? \p{Lu}\p{Ll}+,? (?:\(|who was |was |is )?(?:born|\(?b\.)(?: on)?:? ${day}`,
  'giu',
);
const freeMail =
  /(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]{1,64})@(?:gmail|googlemail|yahoo|outlook|hotmail|live|icloud|me|aol|msn|proton|protonmail|gmx|comcast|verizon|att)\.(?:com|net|me|de|ch)\b/giu;
/** Mailboxes of an office, also where a small employer keeps them with a free provider. */
const office =
  /(?:^|[._-])(?:hr|benefits?|401k|plan|payroll|info|help|support|contact|office|admin|retirement|service)/iu;

const homeAddress =
  /\b(?:home address|lives at|living at|resides at|residing at|home is at)\b[\s:=|-]{0,4}(?:is )?\d{1,6}[A-Za-z]? (?:\p{L}[\p{L}.'’]*,? ){1,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|boulevard|blvd|way|place|pl|terrace|circle)\b/iu;

/** The kinds of personal data in a text; what is found is never repeated. */
export function personalDataIn(text: string): PersonalData[] {
  const plain = compatible(text);
  const found: PersonalData[] = [];
  const numbers = [...plain.matchAll(socialSecurity)].map(([, area, , group, serial]) => [
    area,
    group,
    serial,
  ]);
  const inOne = [...plain.matchAll(socialSecurityInOne)].map(([, area, group, serial]) => [
    area,
    group,
    serial,
  ]);
  if ([...numbers, ...inOne].some(([area = '', group = '', serial = '']) => isIssued(area, group, serial)))
    found.push('a social security number');
  if ([...plain.matchAll(card)].some(([digits]) => isCard(digits))) found.push('a card number');
  if ([...plain.matchAll(account)].some(([, digits = '']) => !/^(\d)(?:[ -]?\1)*$/u.test(digits)))
    found.push('an account number');
  if (plain.search(birth) !== -1 || hasNamedBirth(plain)) found.push('a date of birth');
  if ([...plain.matchAll(freeMail)].some(([address]) => !isOffice(address)))
    found.push('a private e-mail address');
  if (tellsOfMoney(plain)) found.push('what a person earns or holds');
  if (homeAddress.test(plain)) found.push('a home address');
  if (tellsHowToReach(plain)) found.push('how to reach a person');
  return found;
}

/** Numbers that are never given out stand in forms as examples. */
function isIssued(area: string, group: string, serial: string): boolean {
  return area !== '000' && area !== '666' && group !== '00' && serial !== '0000';
}

function isCard(written: string): boolean {
  const digits = written.replaceAll(/\D/gu, '');
  return digits.length >= 13 && digits.length <= 19 && !/^(\d)\1+$/u.test(digits) && passesLuhn(digits);
}

/** The check digit of payment cards (ISO/IEC 7812-1). */
function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** Rules speak of people born before a day; only a name makes it somebody's. */
function hasNamedBirth(text: string): boolean {
  return [...text.matchAll(named)].some(([match]) =>
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)? \p{Lu}\p{Ll}/u.test(match),
  );
}

/** An address of an office, not of a person. */
export function isOffice(address: string): boolean {
  return office.test(address.split('@')[0] ?? '');
}
