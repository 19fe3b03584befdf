import { type IsoDate, inWords, isIsoDate } from '../../domain/iso-date.ts';
import type { Source } from '../../domain/document.ts';
import { bodyOf } from '../../domain/passage.ts';
import type { OfferedPassage, WritingTask } from '../../domain/ports/writer.ts';
import { statusName } from '../../domain/wording.ts';
import type { AnswerValues } from './prompts.ts';

/** What a request offers the model, and how to read its answer. */
export interface Offer {
  values: AnswerValues;
  /** From the short ids of this request ("p1") to passage ids. */
  passageIds: ReadonlyMap<string, string>;
}

/** Characters of passages in one request: the best that fit are offered. */
export const passageBudget = 24_000;
export const longestPassage = 6_000;
const longestLabel = 200;

const voices: Record<Source, string> = { plan: 'plan document', faq: 'HR answer', policy: 'law or news' };

/** Puts a task into the prompt's blanks; everything written by others stands between markers. */
export function offerOf(task: WritingTask, marker: string): Offer {
  const chosen = withinBudget(task.passages).map((offered, i) => ({ id: `p${i + 1}`, offered }));
  const values: AnswerValues = {
    marker,
    plan: task.planName === null ? 'not known' : label(task.planName),
    settled:
      task.settled.length > 0 ? task.settled.map((line) => `- ${label(line)}`).join('\n') : '- nothing',
    aim: aimOf(task),
    language: languageOf(task),
    question: clean(task.question),
    passages: chosen.map(({ id, offered }) => blockOf(id, offered, marker)).join('\n\n'),
  };
  return { values, passageIds: new Map(chosen.map(({ id, offered }) => [id, offered.passage.id])) };
}

function aimOf({ asksForAdvice, asksHow }: WritingTask): string {
  if (asksForAdvice)
    return 'The employee asks for advice. Give none; say what the plan allows and its limits.';
  if (asksHow) return 'The employee asks how something is done. Give every step, in order.';
  return 'The employee asks for facts.';
}

function languageOf({ language }: WritingTask): string {
  if (language === null) return 'Write in English, and leave "rendered" null.';
  return `The employee writes in ${language}. Write "text" in English all the same: it is checked. In "rendered", say the same statement in ${language}, with no thing more and no thing less, its figures and names as they stand.`;
}

function withinBudget(passages: OfferedPassage[]): OfferedPassage[] {
  let left = passageBudget;
  return passages.filter(({ passage }) => {
    const size = Math.min(bodyOf(passage).length, longestPassage);
    if (size > left) return false;
    left -= size;
    return true;
  });
}

/** A passage between markers, with what a reader needs to place it. */
export function blockOf(
  id: string,
  { passage, source, title, status, date }: OfferedPassage,
  marker: string,
): string {
  return [
    `[${marker} ${id}]`,
    `Voice: ${voices[source]}`,
    ...(status === null ? [] : [`Status: ${label(statusName(status))}`]),
    `Date: ${date === null ? 'undated' : dateLabel(date)}`,
    `Title: ${label(title)}`,
    `Section: ${label(passage.headings.join(' > '))}`,
    'Text:',
    clean(bodyOf(passage)).slice(0, longestPassage),
    `[/${marker} ${id}]`,
  ].join('\n');
}

function dateLabel(date: IsoDate): string {
  return isIsoDate(date) ? inWords(date) : label(date);
}

/** Without what a reader cannot see: direction marks, zero-width and tag characters, controls. */
function clean(text: string): string {
  return text
    .replaceAll(/[\t\r]/g, ' ')
    .replaceAll(/[^\P{C}\n]/gu, '')
    .trim();
}

/** One line, cut: a title or a heading is no place for a text. */
export function label(text: string): string {
  return clean(text.replaceAll(/\s+/gu, ' ')).slice(0, longestLabel);
}
