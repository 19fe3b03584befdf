const fundName = /(?:\p{Lu}[\p{L}'’&-]*|\d{4})(?: (?:\p{Lu}[\p{L}'’&-]*|\d{4}))* (?:Fund|Trust|Pool)s?\b/gu;

/** The funds a text calls by name, without article or plural. */
export function fundsIn(text: string): string[] {
  return [...text.matchAll(fundName)].map(([name]) =>
    name.replace(/^(?:The|Each|Our|Your) /u, '').replace(/s$/u, ''),
  );
}
