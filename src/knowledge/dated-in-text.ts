const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const dates = [
  new RegExp(`\\b${month}\\.? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\\d{2}\\b`, 'iu'),
  new RegExp(`\\b\\d{1,2} ${month}\\.? (?:19|20)\\d{2}\\b`, 'iu'),
  /\b(?:19|20)\d{2}-\d{2}-\d{2}\b/u,
  /\b\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}\b/u,
  /\b(?:effective|revised|as of|plan year|dated)[^.]{0,20}\b(?:19|20)\d{2}\b/iu,
];

/** True when the words name a day or month of some year, or say from which year they are. */
export function isDatedInText(text: string): boolean {
  return dates.some((date) => date.test(text));
}
