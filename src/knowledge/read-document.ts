import type { Document } from '../domain/document.ts';
import type { FileRecord } from '../domain/file-record.ts';
import type { Finding } from '../domain/finding.ts';
import { type Passage, evidenceOf } from '../domain/passage.ts';
import {
  type DocumentFormat,
  type ReadDocument,
  UnreadableDocument,
} from '../domain/ports/document-format.ts';
import type { DocumentFile, DocumentReader } from '../domain/ports/document-reader.ts';
import { cutPassages } from './cut-passages.ts';
import { isDatedInText } from './dated-in-text.ts';
import { decodeText } from './decode-text.ts';
import { extensionOf } from './extension-of.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Metadata, metadataSchema } from './metadata.ts';
import { type YamlResult, readYaml } from './yaml-file.ts';

/** Longest text that is read, in characters: some three hundred pages. */
const longestText = 1_000_000;

const notText = 'This file is no UTF-8 or UTF-16 text; save it again as UTF-8.';

/** A reader in this very process, without limits on time and memory. */
export function createDocumentReader(formats: readonly DocumentFormat[]): DocumentReader {
  return {
    extensions: formats.flatMap((format) => format.extensions),
    read(file) {
      const format = formats.find(({ extensions }) => extensions.includes(extensionOf(file.path)));
      if (format) return readDocument(file, format);
      return Promise.resolve(heldBack(file, 'not-read', 'Files of this kind are not read.'));
    },
  };
}

/** Reads one document file. Never rejects: whatever is wrong becomes a finding, and the file is held back. */
export async function readDocument(file: DocumentFile, format: DocumentFormat): Promise<FileRecord> {
  const text = format.input === 'text' ? decodeText(file.bytes) : '';
  if (text === null) return heldBack(file, 'unreadable', notText);
  const { metadata, body, findings } = metadataOf(file, text, format);
  if (metadata === null) return { path: file.path, hash: file.hash, document: null, passages: [], findings };
  if (body.length > longestText)
    return heldBack(
      file,
      'too-long',
      `This file holds more than ${longestText.toLocaleString('en-US')} characters; split it into several.`,
      findings,
    );
  const read = await attempt(format, body, file.bytes);
  if (read instanceof UnreadableDocument) return heldBack(file, read.code, read.message, findings);
  const title = metadata.title ?? metadata.question ?? read.title ?? nameOf(file.path);
  const passages = cutPassages(file.path, title, read);
  if (passages.length === 0) return heldBack(file, 'empty', 'No text was found in this file.', findings);
  return {
    path: file.path,
    hash: file.hash,
    document: documentOf(file, metadata, title, passages),
    passages,
    findings: [...findings, ...remarksOf(file.path, read)],
  };
}

function heldBack(
  { path, hash }: DocumentFile,
  code: string,
  message: string,
  findings: readonly Finding[] = [],
): FileRecord {
  return {
    path,
    hash,
    document: null,
    passages: [],
    findings: [...findings, { path, line: null, severity: 'error', code, message }],
  };
}

function remarksOf(path: string, { remarks = [] }: ReadDocument): Finding[] {
  return remarks.map(({ code, message }) => ({ path, line: null, severity: 'warning', code, message }));
}

/** Keys whose misspelling would show a document to people, or at a time, it is not for. */
const decidesWhoSeesIt = new Set(['plans', 'draft', 'until', 'effective']);

function metadataOf(
  file: DocumentFile,
  text: string,
  format: DocumentFormat,
): { metadata: Metadata | null; body: string; findings: Finding[] } {
  const schema = metadataSchema(file.source);
  const front =
    format.input === 'text' && format.hasFrontMatter
      ? splitFrontMatter(text)
      : ({ kind: 'none', body: text } as const);
  if (front.kind === 'broken')
    return {
      metadata: null,
      body: '',
      findings: [
        {
          path: file.path,
          line: front.line,
          severity: 'error',
          code: 'front-matter',
          message: front.message,
        },
      ],
    };
  const parts: YamlResult<Metadata>[] = [];
  if (front.kind === 'found') parts.push(readMapping(front.yaml, file.path, front.linesBefore));
  if (file.sidecar) parts.push(readSidecar(file.sidecar));
  const findings = parts.flatMap((part) => part.findings);
  const values = parts.map((part) => part.value);
  return {
    metadata: values.includes(null) ? null : Object.assign({}, ...values),
    body: front.body,
    findings,
  };

  function readSidecar({ path, bytes }: NonNullable<DocumentFile['sidecar']>): YamlResult<Metadata> {
    const settings = decodeText(bytes);
    if (settings !== null) return readMapping(settings, path, 0);
    return {
      value: null,
      findings: [{ path, line: null, severity: 'error', code: 'unreadable', message: notText }],
    };
  }

  function readMapping(yaml: string, path: string, linesBefore: number): YamlResult<Metadata> {
    if (yaml.trim() === '') return { value: {}, findings: [] };
    return readYaml(yaml, {
      path,
      schema,
      linesBefore,
      severe: (near) => near !== null && decidesWhoSeesIt.has(near),
    });
  }
}

function documentOf(file: DocumentFile, metadata: Metadata, title: string, passages: Passage[]): Document {
  return {
    path: file.path,
    source: file.source,
    plans: file.plan === null ? (metadata.plans ?? null) : [file.plan],
    title,
    kind: metadata.kind ?? null,
    effective: metadata.effective ?? null,
    until: metadata.until ?? null,
    supersedes: metadata.supersedes ?? [],
    draft: metadata.draft ?? false,
    url: metadata.url ?? null,
    publisher: metadata.publisher ?? null,
    published: metadata.published ?? null,
    occurred: metadata.occurred ?? null,
    status: metadata.status ?? null,
    assets: metadata.assets ?? [],
    question: metadata.question ?? null,
    reviewed: metadata.reviewed ?? null,
    reviewer: metadata.reviewer ?? null,
    isDatedInText: passages.some((passage) => isDatedInText(evidenceOf(passage))),
    hash: file.hash,
  };
}

async function attempt(
  format: DocumentFormat,
  text: string,
  bytes: Uint8Array,
): Promise<ReadDocument | UnreadableDocument> {
  try {
    return format.input === 'text' ? format.read(text) : await format.read(bytes);
  } catch (fault) {
    if (fault instanceof UnreadableDocument) return fault;
    const why = fault instanceof RangeError ? 'it is nested too deep' : 'it is damaged';
    return new UnreadableDocument('unreadable', `This file could not be read: ${why}.`, fault);
  }
}

function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]+$/u, '').replaceAll(/[-_]+/gu, ' ');
}
