import type { Document, Source } from '../domain/document.ts';
import type { FileRecord } from '../domain/file-record.ts';
import type { Finding } from '../domain/finding.ts';
import { type Passage, evidenceOf } from '../domain/passage.ts';
import type { DocumentFormat, ReadDocument } from '../domain/ports/document-format.ts';
import { cutPassages } from './cut-passages.ts';
import { isDatedInText } from './dated-in-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Metadata, metadataSchema } from './metadata.ts';
import { type YamlResult, readYaml } from './yaml-file.ts';

/** A document's file as it was found, with its sidecar. */
export interface DocumentFile {
  path: string;
  source: Source;
  /** The plan whose folder it is in; null elsewhere. */
  plan: string | null;
  text: string;
  sidecar: { path: string; text: string } | null;
  hash: string;
}

/** Longest text that is read, in characters: some three hundred pages. */
const longestText = 1_000_000;

/** Reads one document file. Never throws: whatever is wrong becomes a finding, and the file is held back. */
export function readDocument(file: DocumentFile, format: DocumentFormat): FileRecord {
  const { metadata, body, findings } = metadataOf(file, format);
  const heldBack = { path: file.path, hash: file.hash, document: null, passages: [] };
  if (metadata === null) return { ...heldBack, findings };
  if (body.length > longestText)
    return {
      ...heldBack,
      findings: [
        ...findings,
        error(
          file.path,
          'too-long',
          `This file holds more than ${longestText.toLocaleString('en-US')} characters; split it into several.`,
        ),
      ],
    };
  const read = attempt(() => format.read(body));
  if (read instanceof Error)
    return {
      ...heldBack,
      findings: [...findings, error(file.path, 'unreadable', `This file could not be read: ${read.message}`)],
    };
  const title = metadata.title ?? metadata.question ?? read.title ?? nameOf(file.path);
  const passages = cutPassages(file.path, title, read);
  if (passages.length === 0)
    return {
      ...heldBack,
      findings: [...findings, error(file.path, 'empty', 'No text was found in this file.')],
    };
  return {
    path: file.path,
    hash: file.hash,
    document: documentOf(file, metadata, title, passages),
    passages,
    findings,
  };
}

/** Keys whose misspelling would show a document to people, or at a time, it is not for. */
const decidesWhoSeesIt = new Set(['plans', 'draft', 'until', 'effective']);

function metadataOf(
  file: DocumentFile,
  format: DocumentFormat,
): { metadata: Metadata | null; body: string; findings: Finding[] } {
  const schema = metadataSchema(file.source);
  const front = format.hasFrontMatter
    ? splitFrontMatter(file.text)
    : ({ kind: 'none', body: file.text } as const);
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
  if (file.sidecar) parts.push(readMapping(file.sidecar.text, file.sidecar.path, 0));
  const findings = parts.flatMap((part) => part.findings);
  const values = parts.map((part) => part.value);
  return {
    metadata: values.includes(null) ? null : Object.assign({}, ...values),
    body: front.body,
    findings,
  };

  function readMapping(text: string, path: string, linesBefore: number): YamlResult<Metadata> {
    if (text.trim() === '') return { value: {}, findings: [] };
    return readYaml(text, {
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

function attempt(read: () => ReadDocument): ReadDocument | Error {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof RangeError) return new Error('it is nested too deep', { cause: fault });
    return fault instanceof Error ? fault : new Error('it is damaged');
  }
}

function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]+$/u, '').replaceAll(/[-_]+/gu, ' ');
}

function error(path: string, code: string, message: string): Finding {
  return { path, line: null, severity: 'error', code, message };
}
