import type { DocumentFormat } from '../../domain/ports/document-format.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import { checkFitsItsEnding } from './fits-its-ending.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { xlsx } from './xlsx.ts';

/** Every format a document may have; a new one is a file beside these and a line here. */
const known: readonly DocumentFormat[] = [markdown, plainText, html, csv, xlsx, docx, pdf];

/** The same, each refusing files that are something else than their ending says. */
export const formats: readonly DocumentFormat[] = known.map((format) => ({
  ...format,
  check: checkFitsItsEnding,
}));
