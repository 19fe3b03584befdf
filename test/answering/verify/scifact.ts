import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sentencesOf } from '../../../src/answering/sentences.ts';
import type { Passage } from '../../../src/domain/passage.ts';
import { passageWith } from '../../support/knowledge.ts';
import type { Told } from './mutations/told.ts';
import { type Collection, collectionOf } from './our-documents.ts';

/** One abstract of so many is taken: that is some thousand sentences. */
const everyNth = 40;
const sentencesAPassage = 4;

const entry = z.object({ _id: z.string(), title: z.string().optional(), text: z.string() });

/**
 * SciFact in BEIR's format: a sample of its abstracts, cut into passages, and the claims of its test
 * split with the passages of their abstracts. Nobody says there which claims their abstract supports.
 */
export function scifact(dir: string): { collection: Collection; claims: Told[] } {
  const corpus = linesOf(dir, 'corpus.jsonl');
  const passages = new Map(corpus.map((abstract) => [abstract._id, passagesOf(abstract)]));
  const sample = corpus.flatMap(({ _id }, at) => (at % everyNth === 0 ? (passages.get(_id) ?? []) : []));
  const questions = new Map(linesOf(dir, 'queries.jsonl').map(({ _id, text }) => [_id, text]));
  const pairs = readFileSync(join(dir, 'qrels/test.tsv'), 'utf8').trim().split('\n').slice(1);
  const claims = pairs.map((pair): Told => {
    const [claim = '', abstract = ''] = pair.split('\t');
    return { text: questions.get(claim) ?? '', passages: passages.get(abstract) ?? [] };
  });
  return { collection: collectionOf(sample), claims };
}

function linesOf(dir: string, file: string): z.infer<typeof entry>[] {
  const lines = readFileSync(join(dir, file), 'utf8').trim().split('\n');
  return lines.map((line) => entry.parse(JSON.parse(line)));
}

function passagesOf({ _id, title = '', text }: z.infer<typeof entry>): Passage[] {
  const sentences = sentencesOf(text);
  const count = Math.ceil(sentences.length / sentencesAPassage);
  return Array.from({ length: count }, (_, ordinal) => {
    const from = ordinal * sentencesAPassage;
    const words = sentences.slice(from, from + sentencesAPassage).join(' ');
    return passageWith([words], { path: `${_id}.txt`, ordinal, headings: [title] });
  });
}
