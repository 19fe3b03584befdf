import { fromHtml } from 'hast-util-from-html';
import {
  type BinaryFormat,
  type ReadDocument,
  type Remark,
  UnreadableDocument,
} from '../../domain/ports/document-format.ts';
import { sectionsFromHtml } from './sections-from-html.ts';
import { wordBody } from './word-body.ts';
import { readableWord, type WordNotes } from './readable-word.ts';
import { type WordStyle, stylesIn } from './word-styles.ts';
import { struckRemark } from './unseen-remarks.ts';
import { rootOf } from './word-xml.ts';
import { type Parts, unpackOfficeFile } from './zip-guard.ts';

/** A Word document with its tracked changes taken as accepted, without comments, pictures and hidden text. */
export const docx: BinaryFormat = { input: 'bytes', extensions: ['.docx'], read };

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await unpackOfficeFile(bytes, isRead);
  checkLength(parts);
  try {
    const notes = { hasHiddenText: false, hasTrackedChanges: false, hasStruckText: false };
    const html = await htmlOf(await readable(parts, notes));
    const { title, sections, remarks = [] } = sectionsFromHtml(wordBody(fromHtml(html, { fragment: true })));
    return { title, sections, remarks: [...remarksOf(notes), ...remarks] };
  } catch (fault) {
    throw new UnreadableDocument(
      'damaged',
      'This file is damaged; open it in Word, save it again and put it here again.',
      fault,
    );
  }
}

/** Parts that hold the text; comments, pictures, macros and embedded files stay packed. */
function isRead(name: string): boolean {
  return (
    /\.(?:xml|rels)$/u.test(name) &&
    (!name.startsWith('word/') ||
      /^word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes)\w*\.xml/u.test(name)) &&
    !/^(?:customXml|docProps)\//u.test(name)
  );
}

/** Longest text that is read, in bytes of its XML: some three thousand pages. */
const longestXml = 10 * 1024 * 1024;

function checkLength(parts: Parts): void {
  if ([...parts].some(([name, content]) => holdsText(name) && content.length > longestXml))
    throw new UnreadableDocument(
      'too-long',
      'This document is too long to be read in one piece (some 3,000 pages); split it into several.',
    );
}

function holdsText(name: string): boolean {
  return /^word\/(?:document|footnotes|endnotes)\w*\.xml$/u.test(name);
}

/** Parts with text in them, rewritten as a reader sees them; the others as they are. */
async function readable(parts: Parts, notes: WordNotes): Promise<Parts> {
  const [{ fromXml }, { toXml }] = await Promise.all([
    import('xast-util-from-xml'),
    import('xast-util-to-xml'),
  ]);
  const styleRoot = rootOf(fromXml(parts.get('word/styles.xml')?.toString() ?? '<none/>'));
  const styles = styleRoot ? stylesIn(styleRoot) : new Map<string, WordStyle>();
  return new Map(
    [...parts].map(([name, content]) => {
      if (!holdsText(name)) return [name, content];
      const root = rootOf(fromXml(content.toString()));
      return [name, root ? Buffer.from(toXml(readableWord(root, styles, notes))) : content];
    }),
  );
}

/** Word's own names for what is no heading by level; a table of contents repeats what follows. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  ...Array.from({ length: 9 }, (_, at) => `p[style-name='toc ${at + 1}'] => !`),
];

async function htmlOf(parts: Parts): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(asOpenedZip(parts), {
    styleMap,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
  });
  return value;
}

/** What mammoth takes for a zip it has opened itself: so it never unpacks, and reads nothing but these parts. */
function asOpenedZip(parts: Parts): { path: string; file: object } {
  const readPart = (name: string, encoding?: string): Promise<string | Buffer> => {
    const content = parts.get(name);
    if (content === undefined) return Promise.reject(new Error(`No part ${name}`));
    return Promise.resolve(encoding === undefined ? content : content.toString('utf8'));
  };
  return { path: '', file: { exists: (name: string) => parts.has(name), read: readPart } };
}

function remarksOf({ hasHiddenText, hasTrackedChanges, hasStruckText }: WordNotes): Remark[] {
  const remarks: Remark[] = [];
  if (hasTrackedChanges)
    remarks.push({
      code: 'tracked-changes',
      message:
        'This document has open tracked changes; it was read as if all were accepted. Accept or reject them in Word and save it again.',
    });
  if (hasStruckText) remarks.push(struckRemark);
  if (hasHiddenText)
    remarks.push({
      code: 'hidden-text',
      message:
        'Text that readers of this document cannot see (hidden, white or tiny) was left out; show it if it belongs to the document, or delete it.',
    });
  return remarks;
}
