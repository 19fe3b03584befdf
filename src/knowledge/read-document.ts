import type { Document } from '../domain/document.ts';
import { type FileRecord, heldBackFor } from '../domain/file-record.ts';
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
import type { Metadata } from './metadata.ts';
import { mayTakeOutBytes } from './may-take-out.ts';
import { type MetadataFound, metadataOf } from './metadata-of.ts';
import { whyNotText } from './why-not-text.ts';

/** Longest text that is read, in characters: some three hundred pages. */
const longestText = 1_000_000;

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
  // Settings first: whatever is wrong with the rest, they say who may see an earlier version of it.
  const found = metadataOf(file, text ?? '', format);
  const refusal = refusalOf(file, format);
  if (refusal) return heldBack(file, refusal.code, refusal.message, found);
  if (text === null)
    return heldBack(file, 'unreadable', whyNotText(file.bytes, extensionOf(file.path)), {
      ...found,
      mayTakeOut: found.mayTakeOut || mayTakeOutBytes(file.bytes),
    });
  const { metadata, body, findings, mayTakeOut } = found;
  if (metadata === null) return heldBackFor(file, findings, mayTakeOut);
  if (body.length > longestText)
    return heldBack(
      file,
      'too-long',
      `This file holds more than ${longestText.toLocaleString('en-US')} characters; split it into several.`,
      found,
    );
  const read = await attempt(format, body, file.bytes);
  if (read instanceof UnreadableDocument) return heldBack(file, read.code, read.message, found);
  const title = metadata.title ?? metadata.question ?? read.title ?? nameOf(file.path);
  const passages = cutPassages(file.path, title, read);
  if (passages.length === 0) return heldBack(file, 'empty', 'No text was found in this file.', found);
  return {
    path: file.path,
    hash: file.hash,
    document: documentOf(file, metadata, title, passages),
    passages,
    findings: [...findings, ...remarksOf(file.path, read)],
  };
}

function refusalOf(file: DocumentFile, format: DocumentFormat): UnreadableDocument | null {
  try {
    format.check?.(file.bytes, extensionOf(file.path));
    return null;
  } catch (fault) {
    if (fault instanceof UnreadableDocument) return fault;
    throw fault;
  }
}

/** A file emptied was most likely emptied on purpose. */
const meantSo = new Set(['empty']);

function heldBack(
  file: DocumentFile,
  code: string,
  message: string,
  {
    metadata,
    findings,
    mayTakeOut,
  }: Pick<MetadataFound, 'metadata' | 'findings' | 'mayTakeOut'> = noSettings,
): FileRecord {
  const { path } = file;
  const finding: Finding = { path, line: null, severity: 'error', code, message };
  const record = heldBackFor(file, [...findings, finding], mayTakeOut || meantSo.has(code));
  if (metadata === null) return record;
  const title = metadata.title ?? metadata.question ?? nameOf(path);
  return { ...record, settings: documentOf(file, metadata, title, []) };
}

const noSettings = { metadata: null, findings: [], mayTakeOut: false };

function remarksOf(path: string, { remarks = [] }: ReadDocument): Finding[] {
  return remarks.map(({ code, message }) => ({ path, line: null, severity: 'warning', code, message }));
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
