/**
 * A text to print whose lines are no commands to the service that runs it: GitHub Actions obeys lines that begin
 * with "::", and, like Azure Pipelines, "##[" and "##vso[" anywhere; names of files may hold either.
 */
export function harmless(text: string): string {
  return text.replaceAll(/(^|[\r\n])([^\S\r\n]*)::/gu, '$1$2> ::').replaceAll(/##(?=(?:vso)?\[)/giu, '## ');
}

/** The same for JSON: it reads back as it was. */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/##(?=(?:vso)?\[)/giu, String.raw`#\u0023`);
}
