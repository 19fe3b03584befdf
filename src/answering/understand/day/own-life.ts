import { monthPattern } from './calendar.ts';

const who = "(?:i|we|i'll|i'm|my (?:\\w+ ){1,2}?)";
const happens =
  '(?:retir(?:e|es|ing)|turn(?:s|ing)?|start(?:s|ing)?|begin(?:s|ning)?|leav(?:e|es|ing)|quit(?:s|ting)?|mov(?:e|es|ing)|ends?|marry|marries|expires?|graduates?|sell)';
const day = `(?:(?:early |mid |late )?(?:${monthPattern} )?(?:\\d{1,2}(?:st|nd|rd|th)? )?20\\d{2}|(?:early |mid |late )?${monthPattern}(?: \\d{1,2})?|next (?:year|month|week|quarter))`;
const ownDay = new RegExp(
  `\\b(${who} ?(?:will |am |are |is |plan to |going to |want to )?${happens}(?: \\w+){0,4}?) (?:in|on|by|until|from|at|around)? ?${day}\\b`,
  'gu',
);

/**
 * A question without the days of the asker's own life: who says that he retires in August 2027
 * does not ask what the plan offers then.
 */
export function withoutOwnLife(text: string): string {
  return text.replaceAll(ownDay, '$1');
}
