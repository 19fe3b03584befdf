import { fileURLToPath } from 'node:url';
import { extensions } from '../../adapters/formats/extensions.ts';
import { type ApartReader, createApartReader } from '../../adapters/reading/create-apart-reader.ts';

const home = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The reader every command uses: each file in a process of its own, which can open nothing but PlanSays' code. */
export function openReader(): ApartReader {
  return createApartReader({
    extensions,
    module: new URL('reading-program.ts', import.meta.url),
    mayRead: [home('src'), home('node_modules'), home('package.json')],
  });
}
