import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { EarlierResult } from '../../answering/golden/compare-results.ts';
import { CommandFailed } from '../streams.ts';
import { evaluationVersion } from './evaluation.ts';

const versioned = z.looseObject({ evaluation: z.number() });
const earlier = z.looseObject({
  results: z.array(
    z.object({
      question: z.string(),
      plan: z.string().nullable(),
      asOf: z.string().nullable(),
      thread: z.array(z.string()),
      category: z.string(),
      passed: z.boolean(),
    }),
  ),
});

/** The results of an earlier `eval --json`; throws a `CommandFailed` of one line when the file is none. */
export async function readEarlier(file: string): Promise<EarlierResult[]> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new CommandFailed(`--compare: the file "${file}" cannot be read.`, 2);
  const written = versioned.safeParse(parsed(text));
  if (!written.success) throw new CommandFailed(`--compare: "${file}" is not what eval --json prints.`, 2);
  const { evaluation: version } = written.data;
  if (version !== evaluationVersion)
    throw new CommandFailed(
      `--compare: "${file}" is of version ${version}; this eval compares with version ${evaluationVersion}. Score again with the earlier state.`,
      2,
    );
  const read = earlier.safeParse(written.data);
  if (!read.success) throw new CommandFailed(`--compare: "${file}" is damaged or was changed by hand.`, 2);
  return read.data.results;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
