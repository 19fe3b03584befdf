const unseen = /[\p{Cc}\p{Bidi_Control}]/gu;

/** True when a text holds characters that steer a terminal or turn the direction of reading. */
export function hasUnseen(text: string): boolean {
  return text.search(unseen) !== -1;
}

/** A text with such characters made visible as U+FFFD, on one line: findings are shown in terminals and logs. */
export function printable(text: string): string {
  return text.replace(unseen, '\uFFFD');
}
