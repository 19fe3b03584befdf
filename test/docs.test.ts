import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';

const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')]
  .filter((page) => existsSync(page))
  .sort();
const root = new URL('..', import.meta.url).pathname;

describe('the documentation', () => {
  it('has pages to look at', () => {
    expect(pages).toEqual(expect.arrayContaining(['docs/hr-guide.md', 'docs/operate.md']));
  });

  it.each(pages)('%s links only to files and headings that exist', (page) => {
    const broken = linksOf(read(page)).filter((link) => !leadsSomewhere(page, link));
    expect(broken).toEqual([]);
  });

  it.each(pages)('%s names only npm scripts that exist', (page) => {
    const scripts = Object.keys(packageFile().scripts);
    const named = [...read(page).matchAll(/\bnpm run (?:-s |--silent )?([a-z][\w:-]*)/gu)].map(
      ([, script]) => script ?? '',
    );
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  it('names no src, test or prompts path that does not exist', () => {
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(/`((?:src|test|prompts|docs|teams-app)\/[\w./-]+)`/gu)]
        .map(([, path]) => path ?? '')
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${page}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('gives every decision a number of its own, a date, a status and what would undo it', () => {
    const decisions = globSync('docs/decisions/[0-9]*.md').sort();
    const numbers = decisions.map((file) => file.slice('docs/decisions/'.length).slice(0, 4));
    expect(decisions.length).toBeGreaterThan(0);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const file of decisions) {
      expect(read(file), file).toMatch(/^Date: \d{4}-\d{2}-\d{2}\. Status: \w+/mu);
      for (const heading of ['Context', 'Decision', 'Consequences', 'What would make us undo it'])
        expect(read(file), file).toContain(`## ${heading}\n`);
      expect(read('docs/decisions/README.md'), file).toContain(file.slice('docs/decisions/'.length));
    }
  });
});

describe('.env.example', () => {
  it('names every variable the configuration reads', () => {
    const named = new Set(variablesOf(read('.env.example')));
    expect(variablesRead().filter((variable) => !named.has(variable))).toEqual([]);
  });

  it('offers for filling in only what is read, and leaves everything else commented', () => {
    const readByUs = new Set(variablesRead());
    const offered = read('.env.example')
      .split('\n')
      .flatMap((line) => /^([A-Z][A-Z0-9_]+)=/u.exec(line)?.[1] ?? []);
    expect(offered.filter((variable) => !readByUs.has(variable))).toEqual([]);
  });

  it('starts as it is: empty values mean the defaults', () => {
    const entries = variablesOf(read('.env.example')).map((variable) => [variable, ''] as const);
    expect(readConfig(Object.fromEntries(entries)).kind).toBe('config');
  });
});

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function packageFile() {
  return z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
}

/** What `readConfig` looks up, found by watching it. */
function variablesRead(): string[] {
  const asked = new Set<string>();
  const watched = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_target, name) => {
        if (typeof name === 'string' && /^[A-Z][A-Z0-9_]+$/u.test(name)) asked.add(name);
        return undefined;
      },
    },
  );
  expect(readConfig(watched).kind).toBe('config');
  expect(asked.size).toBeGreaterThan(20);
  return [...asked];
}

/** Set or commented. */
function variablesOf(text: string): string[] {
  return [...text.matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gmu)].map(([, variable]) => variable ?? '');
}

function linksOf(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gmu, '').replaceAll(/`[^`\n]*`/gu, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/gu)]
    .map(([, link]) => link ?? '')
    .filter((link) => !/^[a-z][a-z0-9+.-]*:/iu.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), decodeURIComponent(path)));
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || headingsOf(read(target)).has(anchor);
}

/** The anchors a page's headings get on GitHub. */
function headingsOf(markdown: string): Set<string> {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gmu, '');
  return new Set(
    [...prose.matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(/\s/gu, '-'),
    ),
  );
}
