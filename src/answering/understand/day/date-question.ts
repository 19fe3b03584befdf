import type { IsoDate } from '../../../domain/iso-date.ts';

/** A question as the readers of its dates see it. */
export interface DateQuestion {
  /** Its words in lower case, punctuation gone. */
  text: string;
  today: IsoDate;
  /** It asks how things were: a day gone by is then the day meant. */
  isOfPast: boolean;
}

/** Reads one way of naming a day; null when the question does not name one that way. */
export type DayReader = (question: DateQuestion) => IsoDate | null;
