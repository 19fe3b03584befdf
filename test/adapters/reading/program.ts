import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { documentWith, passageWith } from '../../support/knowledge.ts';
import type { DocumentFile } from '../../../src/domain/ports/document-reader.ts';

function tried(attempt: () => unknown): string {
  try {
    return `done: ${String(attempt())}`;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault ? String(fault.code) : 'failed';
  }
}

/** Memory that files leave behind. */
const kept: Uint8Array[] = [];

/** Does as the text of the file says: what a reader might do that a hostile file took over. */
process.on('message', (file: DocumentFile) => {
  const [order = '', argument = ''] = Buffer.from(file.bytes).toString().split(' ');
  const say = (words: string): void => {
    const passages = [{ ...passageWith([words]), path: file.path }];
    const document = { ...documentWith(), path: file.path, source: file.source, plans: ['larch'] };
    process.send?.({ path: file.path, hash: file.hash, document, passages, findings: [] });
  };
  const held: Uint8Array[] = [];
  switch (order) {
    case 'stall':
      for (;;);
    case 'eat':
      for (;;) held.push(new Uint8Array(8 * 1024 * 1024).fill(1));
    case 'keep':
      kept.push(new Uint8Array(Number(argument) * 1024 * 1024).fill(1));
      // Long enough for the memory to be looked at.
      setTimeout(() => say('kept'), 400);
      return;
    case 'leave':
      say('left');
      return void setImmediate(() => process.exit(0));
    case 'exit':
      return process.exit(0);
    case 'die':
      return process.abort();
    case 'read':
      return say(tried(() => readFileSync(argument, 'utf8')));
    case 'write':
      return say(tried(() => writeFileSync(argument, 'x')));
    case 'run':
      return say(tried(() => execFileSync(argument)));
    case 'environment':
      return say(JSON.stringify(process.env));
    case 'process':
      return say(String(process.pid));
    case 'foreign':
      return void process.send?.({
        path: file.path,
        hash: file.hash,
        document: documentWith({ path: file.path, plans: ['birch'] }),
        passages: [],
        findings: [],
      });
    case 'elsewhere':
      return void process.send?.({
        path: file.path,
        hash: file.hash,
        document: null,
        passages: [{ ...passageWith(['x']), path: 'plans/birch/spd.md' }],
        findings: [],
      });
    case 'garbage':
      return void process.send?.(['garbage']);
    default:
      return say(order);
  }
});
