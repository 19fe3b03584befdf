import { type Document, parseDocument } from 'yaml';

/** YAML as settings are read: 1.2, core schema, no key twice. */
export function parsed(yaml: string): Document.Parsed {
  return parseDocument(yaml, {
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
}
