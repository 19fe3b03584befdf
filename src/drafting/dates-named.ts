import { datesIn } from '../answering/verify/dates.ts';
import { type IsoDate, daysLater, isIsoDate } from '../domain/iso-date.ts';

const begins =
  /\b(?:effective(?: as of| on| from)?|starting(?: on| from)?|beginning(?: on| with| in)?|commencing(?: on)?|on and after|on or after|as of and after|after the close of business on|from|added(?: on)?|opens(?: on)?|opened(?: on)?|adopted effective)[,: ]+(?=\S)|^as of[: ]+(?=\S)|\b(?:add(?:s|ing)?|remov(?:e[ds]?|ing)|discontinu(?:e[ds]?|ing)|eliminat(?:e[ds]?|ing)|terminat(?:e[ds]?|ing)|withdrawn|ceas(?:e[ds]?|ing)|stop(?:s|ped|ping)?)\b[^.;]{0,120}? on[: ]+(?=\S)/giu;
const ends =
  /\b(?:until|through|ends(?: on)?|ending(?: on)?|on or before|up to and including|expires(?: on)?|expiring(?: on)?)[,: ]+(?=\S)/giu;
const reach = 24;

/** The first and last day a clause names for what it says. */
export function datesNamed(text: string): { effective: IsoDate | null; until: IsoDate | null } {
  return { effective: after(text, begins), until: after(text, ends) };
}

const lastDay =
  /\b(?:ends?|ended|ending|expires?|expired|comes? to an end|came to an end)(?: on)?[,: ]+(?=\S)/giu;

/** The first day of what a clause ends: the day after the last it names; null when it names none. */
export function dayAfterEnd(text: string): IsoDate | null {
  const last = after(text, lastDay);
  return last === null ? null : daysLater(last, 1);
}

function after(text: string, marker: RegExp): IsoDate | null {
  for (const match of text.matchAll(marker)) {
    const from = match.index + match[0].length;
    const rest = text.slice(from, from + reach);
    const day = dayAtStart(rest);
    if (day !== null) return day;
  }
  return null;
}

/** The day a text begins with; a month alone is its first day. */
export function dayAtStart(text: string): IsoDate | null {
  const numbers = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})\b/u.exec(text);
  if (numbers) {
    const [, month = '', day = '', year = ''] = numbers;
    return existing(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  if (!/^(?:the )?(?:\d|[A-Z])/u.test(text)) return null;
  const found = [...datesIn(text)];
  const day = found.find((date) => isIsoDate(date));
  if (day !== undefined) return day;
  const [month] = found;
  return month === undefined ? null : existing(`${month}-01`);
}

function existing(day: string): IsoDate | null {
  return isIsoDate(day) ? day : null;
}
