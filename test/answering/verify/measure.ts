import { isRetold } from '../../../src/answering/verify/retold.ts';
import { verify } from '../../../src/answering/verify/verify.ts';
import { cutShort } from './mutations/cut-short.ts';
import { inSources } from './mutations/in-sources.ts';
import { inWords } from './mutations/in-words.ts';
import { type Mutation, type Told, standsThere } from './mutations/told.ts';
import type { Collection } from './our-documents.ts';

/** Passes the check on every statement. */
export function passesFirst({ text, passages }: Told): boolean {
  return verify(text, passages).kind === 'carried';
}

/** Passes what a model's statement has to pass. */
export function passesModel(told: Told): boolean {
  return passesFirst(told) && isRetold(told.text, told.passages);
}

/** False statements of one kind made from true ones; what stands there word for word is not false. */
export function falsehoods(mutate: Mutation, truths: readonly Told[]): Told[] {
  return truths.flatMap((told) => mutate(told).filter((changed) => !standsThere(changed)));
}

/** Every kind of change, for statements of these documents. */
export function kindsOf({ elsewhere }: Collection): Readonly<Record<string, Mutation>> {
  return { ...inWords, ...cutShort, ...inSources(elsewhere) };
}

/**
 * Wilson's score interval for a share, at 95%: [low, high] between 0 and 1. Of nothing: [0, 1].
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927).
 */
export function wilson(hits: number, tried: number): [number, number] {
  if (tried === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / tried;
  const middle = share + z ** 2 / (2 * tried);
  const spread = z * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2));
  const whole = 1 + z ** 2 / tried;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}
