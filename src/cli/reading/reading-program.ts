import { formats } from '../../adapters/formats/registry.ts';
import type { DocumentFile } from '../../domain/ports/document-reader.ts';
import { createDocumentReader } from '../../knowledge/read-document.ts';

/** Runs in a process of its own: a file comes as a message, its record goes back as one. */
const reader = createDocumentReader(formats);
process.on('message', (file: DocumentFile) => {
  void reader.read(file).then((record) => process.send?.(record));
});
