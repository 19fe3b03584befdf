import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Passage, sharedScope } from '../../domain/passage.ts';
import type { Retriever } from '../../domain/ports/retriever.ts';
import { type Relevance, discountedGain, recall } from '../../retrieval/ranking-measures.ts';
import { createRetriever } from '../../retrieval/retriever.ts';
import { createScopeIndex } from '../../retrieval/scope-index.ts';
import { CommandFailed, type ExitCode, type Streams, progressOn } from '../streams.ts';

export interface BeirOptions {
  split: string;
  json?: true;
}

const text = z.object({ _id: z.string(), title: z.string().optional(), text: z.string() });

/** `bench beir`: nDCG@10, Recall@10, Recall@100 and latency of the retriever answers are made with, over a BEIR folder. */
export async function benchBeir(
  folder: string,
  { split, json }: BeirOptions,
  streams: Streams,
): Promise<ExitCode> {
  const progress = progressOn(streams);
  progress.step('Reading the corpus');
  const passages: Passage[] = [];
  for await (const { _id: id, title, text: words } of readLines(join(folder, 'corpus.jsonl')))
    passages.push({
      id,
      path: id,
      ordinal: 0,
      locator: id,
      headings: title ? [title] : [],
      blocks: [{ kind: 'paragraph', text: words }],
    });
  const queries = new Map<string, string>();
  for await (const query of readLines(join(folder, 'queries.jsonl'))) queries.set(query._id, query.text);
  const judged = await readJudgements(join(folder, 'qrels', `${split}.tsv`));
  progress.step(`Indexing ${passages.length} texts`);
  const retriever = createRetriever({
    scopes: new Map([[sharedScope, createScopeIndex(passages, null)]]),
    embedder: null,
  });
  progress.step(`Asking ${judged.size} questions`);
  const result = await measure(retriever, queries, judged).finally(progress.done);
  streams.stdout.write(
    json
      ? `${JSON.stringify(result)}\n`
      : Object.entries(result)
          .map(([name, value]) => `${name.padEnd(10)} ${value}\n`)
          .join(''),
  );
  return 0;
}

async function measure(
  retriever: Retriever,
  queries: ReadonlyMap<string, string>,
  judged: ReadonlyMap<string, Relevance>,
): Promise<Record<string, number>> {
  const sums = { ndcg10: 0, recall10: 0, recall100: 0 };
  const times: number[] = [];
  for (const [id, relevance] of judged) {
    const began = performance.now();
    const found = await retriever.search({
      scopes: [sharedScope],
      query: queries.get(id) ?? '',
      limit: 100,
      accepts: () => true,
    });
    times.push(performance.now() - began);
    const ranking = found.map(({ passage }) => passage.id);
    sums.ndcg10 += discountedGain(ranking, relevance, 10);
    sums.recall10 += recall(ranking, relevance, 10);
    sums.recall100 += recall(ranking, relevance, 100);
  }
  times.sort((a, b) => a - b);
  const mean = (sum: number): number => Math.round((sum / judged.size) * 10_000) / 10_000;
  const quantile = (share: number): number =>
    Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 100) / 100;
  return {
    ndcg10: mean(sums.ndcg10),
    recall10: mean(sums.recall10),
    recall100: mean(sums.recall100),
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
  };
}

async function* readLines(file: string): AsyncGenerator<z.infer<typeof text>> {
  const input = createReadStream(file);
  await new Promise<void>((resolve, reject) =>
    input.once('open', () => resolve()).once('error', reject),
  ).catch(() => {
    throw new CommandFailed(`The file "${file}" cannot be read.`, 2);
  });
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = text.safeParse(JSON.parse(line));
    if (!parsed.success) throw new CommandFailed(`${file}:${number} is no {"_id", "text"} object.`);
    yield parsed.data;
  }
}

async function readJudgements(file: string): Promise<Map<string, Relevance>> {
  const lines = await readFile(file, 'utf8').catch(() => {
    throw new CommandFailed(`The file "${file}" cannot be read.`, 2);
  });
  const judged = new Map<string, Map<string, number>>();
  for (const line of lines.split('\n').slice(1)) {
    const [query, passage, grade] = line.trim().split('\t');
    if (!query || !passage || !(Number(grade) > 0)) continue;
    judged.set(query, (judged.get(query) ?? new Map()).set(passage, Number(grade)));
  }
  return judged;
}
