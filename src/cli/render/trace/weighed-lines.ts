import type { TracedTakenOut, TracedWeighed } from '../../../answering/trace/trace.ts';

/** The best hits as they stand in the end, and those that were taken out with the reason. */
export function weighedLines({ best, takenOut }: TracedWeighed): string[] {
  return [
    ...best.map(({ path, locator, score }, at) => `${at + 1}. ${path}, ${locator}: ${score.toFixed(2)}`),
    ...takenOut.map(({ path, locator, why }) => `taken out: ${path}, ${locator}: ${reasons[why]}`),
  ];
}

const reasons: Record<TracedTakenOut['why'], string> = {
  overruled: 'a newer document of higher authority says otherwise',
  off_topic: 'it does not speak of the subject that is asked about',
};
