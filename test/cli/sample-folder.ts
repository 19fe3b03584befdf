import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { type Folder, makeFolder } from '../support/folder.ts';
import { type MemoryStreamsOptions, memoryStreams } from '../support/memory-streams.ts';

const spd = `---
kind: spd
effective: 2026-01-01
---
# Larch Savings Plan summary

## Brokerage window

The brokerage window allows shares of exchange-traded products that hold spot bitcoin.
Spot bitcoin products may make up at most 5% of your vested balance.

## Private equity

The plan does not offer private equity by any route.
`;

/** One plan for everyone and one for few, with availability of crypto and private equity, and two policy items. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'knowledge/plans.yaml':
    'plans:\n  - id: larch\n    name: Larch Savings Plan\n    contact: Larch Benefits Desk, 555-0100\n    members: [{everyone: true}]\n  - id: birch\n    name: Birch Plan\n    members: [{email_domain: birch.example}]\n',
  'knowledge/plans/larch/spd.md': spd,
  'knowledge/plans/larch/availability.yaml':
    '- asset: crypto\n  route: brokerage_window\n  offered: true\n  what: Exchange-traded products that hold spot bitcoin\n  limits: [Spot bitcoin products may make up at most 5% of your vested balance.]\n  source: spd.md\n  quote: exchange-traded products that hold spot bitcoin\n- asset: private-equity\n  route: any\n  offered: false\n  what: Private equity\n  source: spd.md\n  quote: The plan does not offer private equity by any route.\n',
  'knowledge/plans/birch/spd.md':
    '---\nkind: spd\neffective: 2026-01-01\n---\n# Birch Plan summary\n\nThe canary of Birch: bitcoin is not offered.\n',
  'knowledge/plans/birch/availability.yaml':
    '- asset: crypto\n  route: any\n  offered: false\n  what: Bitcoin\n  source: spd.md\n  quote: bitcoin is not offered\n',
  'knowledge/policy/rule.md':
    '---\nstatus: proposed\npublisher: Department of Labor\npublished: 2026-03-30\n---\n# Proposed rule on alternative assets\n\nThe Department of Labor proposed a rule on choosing alternative assets for 401(k) plans.\n',
  'knowledge/questions.yaml':
    '- question: Can I buy bitcoin in my 401(k)?\n  plan: larch\n  expect:\n    outcome: answered\n    verdict: { crypto: available }\n    cites: [plans/larch/spd.md]\n    says: ["5%"]\n    never: ["canary"]\n',
};

export interface Ran {
  code: number;
  out: string;
  err: string;
}

export interface Bench {
  folder: Folder;
  /** Runs a command with the folder's knowledge and data. */
  command: (words: readonly string[], options?: MemoryStreamsOptions) => Promise<Ran>;
}

/** Runs one command line as the shell would. */
export async function runWords(words: readonly string[], options: MemoryStreamsOptions = {}): Promise<Ran> {
  const { streams, out, err } = memoryStreams(options);
  const code = await run(words, streams);
  return { code, out: out(), err: err() };
}

/** A folder of its own for one test, with files changed, added or (as null) left out. */
export function benchWith(changed: Readonly<Record<string, string | null>> = {}): Bench {
  const files = Object.entries({ ...sampleFiles, ...changed }).flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  const folder = makeFolder(Object.fromEntries(files));
  onTestFinished(() => folder.remove());
  const places = ['--knowledge', join(folder.root, 'knowledge'), '--data', join(folder.root, 'data')];
  return {
    folder,
    command: (words, options) => runWords([...words, ...places], options),
  };
}
