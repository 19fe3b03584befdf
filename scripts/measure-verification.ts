/**
 * Measures what verification lets through and what it wrongly drops, and writes the tables into
 * docs/verification.md: `node scripts/measure-verification.ts [--scifact <dir>]`. The folder is one in
 * BEIR's format (corpus.jsonl, queries.jsonl, qrels/test.tsv); without it that part stays as it was.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Detection,
  detection,
  falsehoods,
  kindsOf,
  passesFirst,
  passesModel,
  wilson,
} from '../test/answering/verify/measure.ts';
import type { Told } from '../test/answering/verify/mutations/told.ts';
import { type Collection, ourDocuments, ownSentences } from '../test/answering/verify/our-documents.ts';
import { heldOut } from '../test/answering/verify/held-out.ts';
import { paraphrases } from '../test/answering/verify/paraphrases.ts';
import { scifact } from '../test/answering/verify/scifact.ts';
import { claims } from '../test/answering/verify/true-statements.ts';

const page = join(import.meta.dirname, '../docs/verification.md');
const { values } = parseArgs({ options: { scifact: { type: 'string' } } });

/** "98.2% (97.1 to 98.9)" */
function share(hits: number, tried: number): string {
  const inPercent = (part: number): string => (100 * part).toFixed(1);
  const [low, high] = wilson(hits, tried).map(inPercent);
  return `${inPercent(hits / tried)}% (${low} to ${high})`;
}

function caughtTable(documents: Collection, truths: readonly Told[]): string {
  const rows = Object.entries(kindsOf(documents))
    .map(([kind, mutate]) => detection(kind, falsehoods(mutate, truths)))
    .filter(({ tried }) => tried > 0);
  return [
    '| what was changed | tried | caught, any statement | caught, a model’s | share of a model’s, 95% interval |',
    '| --- | ---: | ---: | ---: | --- |',
    ...[...rows, sum(rows)].map(
      ({ kind, tried, byFirst, byModel }) =>
        `| ${kind} | ${tried} | ${byFirst} | ${byModel} | ${share(byModel, tried)} |`,
    ),
  ].join('\n');
}

function sum(rows: readonly Detection[]): Detection {
  const total = (of: 'tried' | 'byFirst' | 'byModel'): number => rows.reduce((all, row) => all + row[of], 0);
  return { kind: '**together**', tried: total('tried'), byFirst: total('byFirst'), byModel: total('byModel') };
}

function droppedTable(groups: Readonly<Record<string, readonly Told[]>>): string {
  const rows = Object.entries(groups).map(([what, told]) => {
    const byFirst = told.filter((one) => !passesFirst(one)).length;
    const byModel = told.filter((one) => !passesModel(one)).length;
    return `| ${what} | ${told.length} | ${byFirst} | ${byModel} | ${share(byModel, told.length)} |`;
  });
  return [
    '| true statements | tried | dropped, any statement | dropped, a model’s | share of a model’s, 95% interval |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows,
  ].join('\n');
}

/** Puts a measurement between its markers. Throws when the page has none. */
function replaceBetween(text: string, name: string, table: string): string {
  const shape = new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- /${name} -->)`, 'u');
  if (!shape.test(text)) throw new Error(`docs/verification.md has no place named "${name}".`);
  return text.replace(shape, (_all, start: string, end: string) => `${start}\n${table}\n${end}`);
}

const documents = await ourDocuments();
const sentences = ownSentences(documents.passages);
const retold = [...claims, ...paraphrases(documents.passages)];
const afterwards = heldOut(documents.passages);
// A truth that is dropped says nothing about the lies made of it.
const kept = [...retold, ...afterwards].filter(passesModel);
const tables: Record<string, string> = {
  'dropped-ours': droppedTable({ 'our documents’ own sentences': sentences, 'our paraphrases': retold, 'paraphrases written afterwards': afterwards }),
  'caught-sentences': caughtTable(documents, sentences),
  'caught-paraphrases': caughtTable(documents, kept),
};
if (values.scifact !== undefined) {
  const { collection, claims: scientific } = scifact(values.scifact);
  const own = ownSentences(collection.passages);
  tables['dropped-scifact'] = droppedTable({ 'sentences of abstracts': own, 'claims with their abstract': scientific });
  tables['caught-scifact'] = caughtTable(collection, own);
}
writeFileSync(
  page,
  Object.entries(tables).reduce(
    (text, [name, table]) => replaceBetween(text, name, table),
    readFileSync(page, 'utf8'),
  ),
);
for (const [name, table] of Object.entries(tables)) console.log(`\n${name}\n\n${table}`);
