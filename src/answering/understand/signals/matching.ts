/** The turns of phrase that matched, each as it stands in the text. */
export function allOf(signals: readonly RegExp[], text: string): string[] {
  return signals.flatMap((signal) => [...text.matchAll(new RegExp(signal, 'gu'))].map(([match]) => match));
}

export function isAny(signals: readonly RegExp[], text: string): boolean {
  return signals.some((signal) => signal.test(text));
}
