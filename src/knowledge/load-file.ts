import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import { decodeText } from './decode-text.ts';
import { whyNotText } from './why-not-text.ts';
import { readBytes } from './read-bytes.ts';

/** What a file holds, or why it could not be had. */
export type Loaded<T> = { kind: 'loaded'; content: T } | { kind: 'failed'; finding: Finding };

/** Opens files under the knowledge folder by their path in it. */
export interface FileLoader {
  bytes(path: string): Promise<Loaded<Uint8Array>>;
  /** UTF-8, or UTF-16 by its byte order mark. */
  text(path: string): Promise<Loaded<string>>;
}

export function createFileLoader(root: string): FileLoader {
  const bytes = async (path: string): Promise<Loaded<Uint8Array>> => {
    const content = await readBytes(join(root, path));
    return content === null ? failed(path, 'This file could not be opened.') : { kind: 'loaded', content };
  };
  return {
    bytes,
    async text(path) {
      const found = await bytes(path);
      if (found.kind === 'failed') return found;
      const content = decodeText(found.content);
      return content === null
        ? failed(path, whyNotText(found.content, '.yaml'))
        : { kind: 'loaded', content };
    },
  };
}

function failed(path: string, message: string): Loaded<never> {
  return { kind: 'failed', finding: { path, line: null, severity: 'error', code: 'unreadable', message } };
}
