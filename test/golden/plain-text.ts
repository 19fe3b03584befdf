/**
 * The words of a document as one line, for finding a quote in it: tags, entities, list and table
 * marks removed, white space and quotation marks made alike. Written apart from the product's own
 * readers, so that a fault in them cannot hide here.
 */
export function plainText(text: string): string {
  return alike(
    text
      .replaceAll(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/giu, ' ')
      .replaceAll(/<[^>]+>/gu, ' ')
      .replaceAll(/^\s*(?:[-*]|\d+\.|#+)\s+/gmu, ' ')
      .replaceAll(/^[\s|:-]+$/gmu, ' ')
      .replaceAll('**', ''),
  );
}

/** A quote in the same form: the cells of a table row stand one after the other. */
export function plainQuote(quote: string): string {
  return alike(quote);
}

function alike(text: string): string {
  return text
    .replaceAll('|', ' ')
    .replaceAll(/&nbsp;/gu, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/[“”]|&quot;/gu, '"')
    .replaceAll(/[‘’]|&#39;/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
