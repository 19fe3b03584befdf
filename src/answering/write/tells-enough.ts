import type { Source } from '../../domain/document.ts';
import type { Aim } from '../aim.ts';
import type { ReadyStatement } from '../ready-statement.ts';
import { sentencesOf } from '../sentences.ts';

/** What is left of the main point has to answer this share of what its best sentence does. */
const enoughShare = 0.95;
/** And all that is left, this share of all that they would say. */
const wholeShare = 0.9;

/**
 * Whether what is left of a model's answer tells as much of what was asked as the documents' own words
 * would: in each voice that they would speak in, the main point from its passage, and of the whole.
 */
export function tellsEnough(
  left: readonly ReadyStatement[],
  own: readonly ReadyStatement[],
  aim: Aim,
): boolean {
  const voices = [...new Set(own.map(({ source }) => source))];
  return voices.every((voice) => tellsAsMuch(of(left, voice), of(own, voice), aim));
}

function tellsAsMuch(left: readonly ReadyStatement[], own: readonly ReadyStatement[], aim: Aim): boolean {
  const [main] = own.toSorted((a, b) => aim(b.text) - aim(a.text));
  if (!main) return true;
  const point = Math.max(...sentencesOf(main.text).map(aim));
  return (
    left.some((statement) => sharesPassage(statement, main) && aim(statement.text) >= point * enoughShare) &&
    aim(textOf(left)) >= aim(textOf(own)) * wholeShare
  );
}

function of(statements: readonly ReadyStatement[], voice: Source): ReadyStatement[] {
  return statements.filter(({ source }) => source === voice);
}

function sharesPassage(one: ReadyStatement, other: ReadyStatement): boolean {
  const passages = new Set(other.evidence.map(({ passage }) => passage.id));
  return one.evidence.some(({ passage }) => passages.has(passage.id));
}

function textOf(statements: readonly ReadyStatement[]): string {
  return statements.map(({ text }) => text).join('\n');
}
