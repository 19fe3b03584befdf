/** Terms parted by commas, however they are broken into lines. */
export function list(terms: string): string[] {
  return terms.trim().replace(/\s+/gu, ' ').split(', ');
}
