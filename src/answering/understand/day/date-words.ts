import { monthPattern } from './calendar.ts';

/** A word that says when: beside a named day it is not what is asked. */
export const dateWord = new RegExp(
  `^(?:${monthPattern}|20\\d{2}(?:-\\d{2}-\\d{2})?|\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}/\\d{1,2}/20\\d{2}|today|tomorrow|yesterday|next|last|year|year-end|month|week|quarter|days?|weeks?|months?|ago|end|early|late|new|starting|prior|previous)$`,
  'u',
);
