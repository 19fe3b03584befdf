import { promisify } from 'node:util';
import { createSqliteStore } from '../../../src/adapters/store/sqlite/create-sqlite-store.ts';
import { shuffled } from '../../contracts/shuffled.ts';
import { turnWith } from '../../contracts/turn-with.ts';

// A process of its own: takes questions from the store, in an order of its own, and tells its parent which it got.
const [file, seed, questions] = process.argv.slice(2);
if (!file || !process.send) throw new Error('This runs as a child of the store tests.');
const tell = promisify<string, void>(process.send.bind(process));
const store = createSqliteStore({ file, pepper: 'pepper' });

for (const number of shuffled([...Array(Number(questions)).keys()], Number(seed))) {
  const text = `question ${number}`;
  const at = new Date(Date.UTC(2026, 10, 21));
  if (!(await store.takeTurn(turnWith({ deliveryIds: [`event-${number}`], text }), at))) continue;
  await store.addAuditRow({
    answerId: `${number}`,
    at: at.toISOString(),
    platform: 'slack',
    asker: `${seed}`,
    question: text,
    plan: null,
    outcome: 'answered',
    cited: [],
  });
  await tell(text);
}

await store.close();
process.disconnect();
