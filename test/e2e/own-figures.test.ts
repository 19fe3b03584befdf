import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askOne } from '../../src/cli/ask-one.ts';
import { openDesk } from '../../src/cli/open-desk.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Writer } from '../../src/domain/ports/writer.ts';

const silent = (): void => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };
let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'plansays-figures-'));
});
afterAll(() => rmSync(dataDir, { recursive: true }));

/** A model that does the sum for the asker, on every passage it is given. */
const calculating: Writer = {
  name: 'calculating',
  write: ({ passages }) =>
    Promise.resolve(
      [
        'You can buy up to $4,000 of bitcoin.',
        'No more than 5% of your $80,000 may be in spot bitcoin and spot ether products, which is $4,000.',
        'Spot bitcoin and spot ether products together may make up no more than $4,000 at the time of purchase.',
        'With a vested balance of $80,000 you may open a brokerage window.',
        'Tamarack Instruments matches $5,000 of your pay of $100,000.',
        'The match adds 5,000 dollars, and in five years twenty-five thousand.',
      ].flatMap((text) => passages.map(({ passage }) => ({ text, passages: [passage.id] }))),
    ),
};

async function ask(question: string, model: Writer | null): Promise<Answer> {
  const desk = await openDesk({ knowledgeDir: 'knowledge', dataDir, model, embedders: null, log });
  const asked = { id: null, question, plan: 'tamarack-savings', thread: [], today: '2026-11-21' };
  return (await askOne(desk, asked)).answer;
}

const rules: [question: string, rule: string][] = [
  ['I have $80,000, how much bitcoin can I buy?', 'no more than 5% of your vested balance'],
  ['My vested balance is $80,000. How much bitcoin can I buy?', 'no more than 5% of your vested balance'],
  ['I earn $100,000 a year. How much is the company match for me?', 'matches 100% of the first 4%'],
];

describe.each([
  ['without a model', null],
  ['with a model that calculates', calculating],
])('a sum that a person would do from their own money, %s', (_how, model) => {
  test.each(rules)('is left to them, and the rule is given: %s', async (question, rule) => {
    const { outcome, statements } = await ask(question, model);
    const told = statements.map(({ text }) => text).join('\n');
    expect(outcome).toBe('answered');
    expect(told).toContain(rule);
    expect(told).not.toMatch(/4,000|5,000 dollars|\$5,000|80,000|100,000|twenty-five thousand/u);
  });
});
