import type { DocumentFormat } from '../../domain/ports/document-format.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';

/** Every format a document may have; a new one is a file beside these and a line here. */
export const formats = [markdown, plainText, html] as const satisfies readonly DocumentFormat[];
