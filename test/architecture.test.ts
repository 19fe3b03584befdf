import { execFile } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeFolder } from './support/folder.ts';

const project = join(import.meta.dirname, '..');
const cruiser = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

const shape = z.object({
  modules: z.array(
    z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) }),
  ),
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
type Cruised = z.infer<typeof shape>;

/** Cruises `src` of a folder by the project's rules. It ends with the number of violations, which is no failure here. */
async function cruise(folder: string): Promise<Cruised> {
  const words = [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'];
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((fault: unknown) => z.object({ stdout: z.string() }).parse(fault));
  return shape.parse(JSON.parse(stdout));
}

describe('the layers', () => {
  let cruised: Cruised;
  beforeAll(async () => {
    cruised = await cruise(project);
  });

  test('are really looked at', () => {
    const seen = cruised.modules.filter(({ source }) => source.startsWith('src/'));
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.filter(({ dependencies }) => dependencies.length > 0).length).toBeGreaterThan(100);
  });

  test('hold', () => {
    expect(cruised.summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([]);
  });

  test.each([
    ['@slack/', ['src/adapters/chat/slack/']],
    ['botbuilder', ['src/adapters/chat/teams/']],
    ['botframework-', ['src/adapters/chat/teams/']],
    ['openai/', ['src/adapters/models/']],
    ['@langchain/', ['src/adapters/models/']],
    ['hnswlib-node', ['src/adapters/index/']],
    ['mdast-', ['src/adapters/formats/']],
    ['micromark', ['src/adapters/formats/']],
    ['hast-', ['src/adapters/formats/']],
    ['chokidar', ['src/adapters/watching/']],
    ['pidusage', ['src/adapters/reading/']],
    ['commander', ['src/cli/']],
    ['pino/', ['src/cli/']],
    ['stemmer', ['src/retrieval/']],
    ['yaml/', ['src/knowledge/']],
  ])('let %s be imported under %j only, and it is', (name, folders) => {
    const importers = cruised.modules.filter(
      ({ source, dependencies }) =>
        source.startsWith('src/') &&
        dependencies.some(({ resolved }) => resolved.includes(`node_modules/${name}`)),
    );
    expect(importers.length).toBeGreaterThan(0);
    const outside = importers.filter(({ source }) => !folders.some((folder) => source.startsWith(folder)));
    expect(outside.map(({ source }) => source)).toEqual([]);
  });
});

/** One planted file for each rule: what it imports, and the rule that must catch it. */
const planted: [rule: string, path: string, text: string][] = [
  [
    'domain-imports-nothing',
    'src/domain/p1.ts',
    "import { lint } from '../knowledge/lint/lint.ts';\nvoid lint;",
  ],
  ['domain-imports-nothing', 'src/domain/p2.ts', "import { z } from 'zod';\nvoid z;"],
  [
    'knowledge-to-domain',
    'src/knowledge/p3.ts',
    "import { formats } from '../adapters/formats/registry.ts';\nvoid formats;",
  ],
  [
    'retrieval-to-domain',
    'src/retrieval/p4.ts',
    "import type { Config } from '../config.ts';\nexport type P = Config;",
  ],
  ['answering-down', 'src/answering/p5.ts', "import { lint } from '../knowledge/lint/lint.ts';\nvoid lint;"],
  [
    'conversation-down',
    'src/conversation/p6.ts',
    "import type { Config } from '../config.ts';\nexport type P = Config;",
  ],
  [
    'drafting-down',
    'src/drafting/p21.ts',
    "import { formats } from '../adapters/formats/registry.ts';\nvoid formats;",
  ],
  [
    'adapters-to-domain',
    'src/adapters/formats/p7.ts',
    "import type { Retriever } from '../../retrieval/retriever.ts';\nexport type P = Retriever;",
  ],
  [
    'adapters-apart',
    'src/adapters/chat/slack/p8.ts',
    "import { formats } from '../../formats/registry.ts';\nvoid formats;",
  ],
  [
    'adapters-apart',
    'src/adapters/chat/teams/p9.ts',
    "import { createSlack } from '../slack/connect.ts';\nvoid createSlack;",
  ],
  ['linting-down', 'src/linting/p22.ts', "import { redact } from '../conversation/redact.ts';\nvoid redact;"],
  ['no-node-io-inside', 'src/linting/p23.ts', "import { readFileSync } from 'node:fs';\nvoid readFileSync;"],
  ['bolt-in-slack', 'src/cli/p10.ts', "import { App } from '@slack/bolt';\nvoid App;"],
  ['bolt-in-slack', 'src/adapters/models/p11.ts', "export const load = () => import('@slack/web-api');"],
  [
    'botbuilder-in-teams',
    'src/conversation/p12.ts',
    "import type { Activity } from 'botbuilder';\nexport type P = Activity;",
  ],
  ['models-in-models', 'src/answering/p13.ts', "import OpenAI from 'openai';\nvoid OpenAI;"],
  ['hnswlib-in-index', 'src/retrieval/p14.ts', "import hnswlib from 'hnswlib-node';\nvoid hnswlib;"],
  [
    'parsers-in-formats',
    'src/knowledge/p15.ts',
    "import { fromMarkdown } from 'mdast-util-from-markdown';\nvoid fromMarkdown;",
  ],
  [
    'no-node-io-inside',
    'src/answering/p16.ts',
    "import { readFileSync } from 'node:fs';\nvoid readFileSync;",
  ],
  ['no-node-io-inside', 'src/retrieval/p17.ts', "import { request } from 'http';\nvoid request;"],
  ['resolvable', 'src/cli/p18.ts', "import { nothing } from './nowhere.ts';\nvoid nothing;"],
  ['no-circles', 'src/cli/p19.ts', "import { b } from './p20.ts';\nexport const a = b;"],
];

describe('a wrong arrow', () => {
  const found: string[] = [];
  beforeAll(async () => {
    const copy = makeFolder();
    try {
      for (const name of ['src', 'package.json', 'tsconfig.json', '.dependency-cruiser.mjs'])
        cpSync(join(project, name), join(copy.root, name), { recursive: true });
      symlinkSync(join(project, 'node_modules'), join(copy.root, 'node_modules'));
      for (const [, path, text] of planted) copy.write(path, text);
      // The other half of the circle, which is told of once.
      copy.write('src/cli/p20.ts', "import { a } from './p19.ts';\nexport const b = a;");
      const { summary } = await cruise(copy.root);
      found.push(...summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`));
    } finally {
      copy.remove();
    }
  });

  test.each(planted)('is caught by %s in %s', (rule, path) => {
    expect(found).toContain(`${rule}: ${path}`);
  });

  test('is the only thing that is caught', () => {
    const paths = new Set(planted.map(([, path]) => path));
    expect(found.filter((line) => !paths.has(line.split(': ')[1] ?? ''))).toEqual([]);
  });
});
