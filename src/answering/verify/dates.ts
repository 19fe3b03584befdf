const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month = `(${months.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`;
const forms = [
  {
    shape: new RegExp(`\\b${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})\\b`, 'giu'),
    read: (a: string, b: string, c: string) => day(c, a, b),
  },
  {
    shape: new RegExp(`\\b(\\d{1,2}) ${month}\\.?,? ((?:19|20)\\d{2})\\b`, 'giu'),
    read: (a: string, b: string, c: string) => day(c, b, a),
  },
  {
    shape: /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/gu,
    read: (a: string, b: string, c: string) => `${a}-${b}-${c}`,
  },
];
const isoDate = /\b(?:19|20)\d{2}-\d{2}(?:-\d{2})?\b/gu;
const monthOnly = new RegExp(`\\b${month}\\.? ((?:19|20)\\d{2})\\b`, 'giu');

/** The text with each day written as `YYYY-MM-DD`, and a month of a year as `YYYY-MM`. */
export function withIsoDates(text: string): string {
  const days = forms.reduce(
    (told, { shape, read }) =>
      told.replaceAll(shape, (_all, a: string, b: string, c: string) => ` ${read(a, b, c)} `),
    text,
  );
  return days.replaceAll(monthOnly, (_all, name: string, year: string) => ` ${year}-${numberOf(name)} `);
}

/** The days a text names, as `YYYY-MM-DD`, and months without a day as `YYYY-MM`. */
export function datesIn(text: string): Set<string> {
  return new Set([...withIsoDates(text).matchAll(isoDate)].map(([date]) => date));
}

/** Dates of a claim that its evidence lacks; a month is found in any of its days. */
export function missingDates(claim: string, evidence: string): string[] {
  const held = [...datesIn(evidence)];
  return [...datesIn(claim)].filter(
    (wanted) => !held.some((date) => date === wanted || date.startsWith(`${wanted}-`)),
  );
}

function day(year: string, monthName: string, dayOfMonth: string): string {
  return `${year}-${numberOf(monthName)}-${dayOfMonth.padStart(2, '0')}`;
}

function numberOf(name: string): string {
  const at = months.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3)));
  return String(at + 1).padStart(2, '0');
}
