import type { Finding } from '../domain/finding.ts';
import type { DocumentFormat } from '../domain/ports/document-format.ts';
import type { DocumentFile } from '../domain/ports/document-reader.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Metadata, metadataSchema } from './metadata.ts';
import { mayTakeOut } from './may-take-out.ts';
import { whyNotText } from './why-not-text.ts';
import { readYaml } from './yaml-file.ts';

/** A document's settings from its front matter and sidecar, and the text under them. */
export interface MetadataFound {
  /** Null when something in them cannot be used. */
  metadata: Metadata | null;
  body: string;
  findings: Finding[];
  /** What cannot be used may have been meant to take the document out of service. */
  mayTakeOut: boolean;
}

/** Keys whose misspelling would show a document to people, or at a time, it is not for. */
const decidesWhoSeesIt = new Set(['plans', 'draft', 'until', 'effective']);

/** The sidecar's values win over the front matter's. */
export function metadataOf(file: DocumentFile, text: string, format: DocumentFormat): MetadataFound {
  const front =
    format.input === 'text' && format.hasFrontMatter
      ? splitFrontMatter(text)
      : ({ kind: 'none', body: text } as const);
  if (front.kind === 'broken') {
    const finding = errorIn(file.path, front.line, 'front-matter', front.message);
    return { metadata: null, body: '', findings: [finding], mayTakeOut: mayTakeOut(text, [finding]) };
  }
  const parts = [
    ...(front.kind === 'found' ? [readMapping(file, front.yaml, file.path, front.linesBefore)] : []),
    ...(file.sidecar ? [readSidecar(file, file.sidecar)] : []),
  ];
  const values = parts.map((part) => part.metadata);
  return {
    metadata: values.includes(null) ? null : Object.assign({}, ...values),
    body: front.body,
    findings: parts.flatMap((part) => part.findings),
    mayTakeOut: parts.some((part) => part.mayTakeOut),
  };
}

type Part = Omit<MetadataFound, 'body'>;

function readSidecar(file: DocumentFile, { path, bytes }: NonNullable<DocumentFile['sidecar']>): Part {
  const settings = decodeText(bytes);
  if (settings !== null) return readMapping(file, settings, path, 0);
  return {
    metadata: null,
    findings: [errorIn(path, null, 'unreadable', whyNotText(bytes, '.yaml'))],
    mayTakeOut: true,
  };
}

function readMapping({ source }: DocumentFile, yaml: string, path: string, linesBefore: number): Part {
  if (yaml.trim() === '') return { metadata: {}, findings: [], mayTakeOut: false };
  const { value, findings } = readYaml(yaml, {
    path,
    schema: metadataSchema(source),
    linesBefore,
    severe: (near) => near !== null && decidesWhoSeesIt.has(near),
  });
  return {
    metadata: value,
    findings,
    mayTakeOut: value === null && mayTakeOut('\n'.repeat(linesBefore) + yaml, findings),
  };
}

function errorIn(path: string, line: number | null, code: string, message: string): Finding {
  return { path, line, severity: 'error', code, message };
}
