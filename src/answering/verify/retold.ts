import type { Passage } from '../../domain/passage.ts';
import { isSaidIn } from './said-in.ts';

/** More sources than this for one statement, and anything would be carried by something. */
const mostPassages = 3;

/** Advice, promises, and requests that no plan document makes of a reader. */
const neverSaid =
  /\b(?:you should|we recommend|i recommend|recommended|good idea|smart|wise|safe (?:bet|investment)|are safe|is safe|risk-free|guaranteed|will (?:rise|double|go up|fall|crash|grow|outperform)|password|pin code|social security number|wire your|seed phrase)\b/iu;

/** Whether a model's statement only retells its passages, which are few, and gives no advice of its own. */
export function isRetold(text: string, passages: readonly Passage[]): boolean {
  return passages.length <= mostPassages && !neverSaid.test(text) && isSaidIn(text, passages);
}
