import { readFileSync } from 'node:fs';

/** A file of the page, under the path it is served at. */
export interface PageFile {
  path: string;
  type: string;
  body: string;
}

const files = [
  { path: '/', type: 'html', name: 'console.html' },
  { path: '/console/console.css', type: 'css', name: 'console.css' },
  { path: '/console/console.js', type: 'text/javascript', name: 'console.js' },
  { path: '/console/exchange.js', type: 'text/javascript', name: 'exchange.js' },
  { path: '/console/element.js', type: 'text/javascript', name: 'element.js' },
  { path: '/console/icon.svg', type: 'svg', name: 'icon.svg' },
];

/** Reads the page once. Throws when a file of it is missing. */
export function readPageFiles(): PageFile[] {
  return files.map(({ path, type, name }) => ({
    path,
    type,
    body: readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8'),
  }));
}
