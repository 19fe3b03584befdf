import type { RouteId } from './availability.ts';

/** What a question wants of an asset class beyond whether it is there, as the documents answer it. */
export interface AskedOf {
  /** Ways it asks about by which what it asks for is refused. */
  refused: RouteId[];
  /** It asks for one member or make of the class, not for the class as a whole. */
  isOfPart: boolean;
  /** That member or make is left out, or not quite what is offered; null: nothing is said against it. */
  form: 'left_out' | 'in_doubt' | null;
}

/** A question for the class alone. */
export const nothingMore: AskedOf = { refused: [], isOfPart: false, form: null };
