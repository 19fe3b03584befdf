import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { benchWith } from './cli/sample-folder.ts';

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
});
const workflow = z
  .object({
    on: z.object({ pull_request: z.object({ paths: z.array(z.string()) }) }),
    permissions: z.record(z.string(), z.string()),
    jobs: z.object({ check: z.object({ steps: z.array(step) }) }),
  })
  .parse(parse(readFileSync('docs/github-actions-check.yml', 'utf8')));
const { steps } = workflow.jobs.check;

describe('the GitHub Actions file', () => {
  test('runs on pull requests that touch the folder, and may only read', () => {
    expect(workflow.on.pull_request.paths).toEqual(['knowledge/**']);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(steps.flatMap(({ uses }) => uses ?? [])).toEqual([
      expect.stringMatching(/^actions\/checkout@v\d+$/u),
      expect.stringMatching(/^actions\/setup-node@v\d+$/u),
    ]);
    expect(steps.flatMap(({ run }) => run ?? [])).toContain('npm run -s check -- --json > findings.json');
  });

  test('shows each finding beside its line, and nothing a file says becomes a command of its own', async () => {
    const bench = benchWith({
      'knowledge/policy/rule.md': '---\nstatus: "x\\n::error::100%"\npublisher: X\n---\nA rule.',
      'knowledge/questions.yaml': null,
    });
    const { out } = await bench.command(['check', '--json', '--as-of', '2026-11-21']);
    bench.folder.write('findings.json', out);
    const script = steps.find(({ shell }) => shell === 'node {0}')?.run ?? '';
    const file = bench.folder.write('show.cjs', script);
    const shown = execFileSync(process.execPath, [file], { cwd: bench.folder.root, encoding: 'utf8' });
    const [first, ...rest] = shown.trimEnd().split('\n');
    expect(first).toMatch(
      /^::error file=knowledge\/policy\/rule\.md,line=2,title=wrong-value::"status" has /u,
    );
    expect(first).toContain('100%25');
    expect(rest).toEqual(['1 findings. Golden questions: 0 of 0 as expected.']);
  });

  test('fails by the check itself, also when there is nothing to show', () => {
    const bench = benchWith();
    const script = steps.find(({ shell }) => shell === 'node {0}')?.run ?? '';
    const file = bench.folder.write('show.cjs', script);
    expect(execFileSync(process.execPath, [file], { cwd: bench.folder.root, encoding: 'utf8' })).toBe('');
  });
});
