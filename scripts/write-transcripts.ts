/**
 * Asks five threads over the sample folder, without a model, and writes what is said into docs/transcripts.md.
 * `node scripts/write-transcripts.ts`
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replyToLocal } from '../src/cli/ask-one.ts';
import { openDesk } from '../src/cli/open-desk.ts';
import { outlineOf } from '../src/domain/outline.ts';
import type { Reply } from '../src/domain/turn.ts';

const today = '2026-11-22';
const threads = [
  {
    plan: 'tamarack-savings',
    questions: [
      'Can I buy bitcoin in my 401(k)?',
      'and what does the account cost?',
      'which page says so?',
      'and the cap next year?',
      'but you said 25%',
    ],
  },
  {
    plan: 'tamarack-hourly',
    questions: [
      'is there crypto in my plan',
      'and private equity?',
      'how does vesting work?',
      'and if they turn my claim down?',
    ],
  },
  {
    plan: 'tamarack-savings',
    questions: [
      'Is there private equity in my target-date fund?',
      'how much of it?',
      'can I get out of it?',
      'is there a fee for that?',
    ],
  },
  {
    plan: 'tamarack-savings',
    questions: [
      'Now that the DOL rule is final, can I buy private credit?',
      'when did the comment period end?',
      'OK different topic: how much can I borrow?',
      'and how long do I have to pay it back?',
    ],
  },
  {
    plan: 'tamarack-savings',
    questions: [
      'can i get solana',
      'I meant ether',
      'who can open the window?',
      '¿Y cuánto cuesta la cuenta por año?',
    ],
  },
];
const silent = (): void => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };

function inMarkdown(question: string, reply: Reply): string {
  if (reply.kind === 'note') return `**${question}**\n\n${reply.text}\n`;
  const { headlines, about, sections, sources } = outlineOf(reply);
  const titles = new Map(sources.map(({ n, title, locator }) => [n, `${title}, ${locator}`]));
  const told = sections.flatMap(({ title, lines }) => [
    ...(title === null ? [] : [`_${title}_`, '']),
    ...lines.map(({ text, citations }) => {
      const [first] = citations;
      return `- ${text}${first === undefined ? '' : ` (${titles.get(first) ?? ''})`}`;
    }),
    '',
  ]);
  return [`**${question}**`, '', [...headlines, ...(about === null ? [] : [about])].join('\n'), '', ...told].join('\n');
}

const dataDir = mkdtempSync(join(tmpdir(), 'transcripts-'));
const desk = await openDesk({ knowledgeDir: 'knowledge', dataDir, model: null, embedders: null, log });
const parts: string[] = [];
for (const [at, { plan, questions }] of threads.entries()) {
  parts.push(`## ${at + 1}. ${desk.knowledge.plans.find(({ id }) => id === plan)?.name ?? plan}\n`);
  for (const [asked, question] of questions.entries()) {
    const thread = questions.slice(0, asked);
    parts.push(inMarkdown(question, await replyToLocal(desk, { id: null, question, plan, thread, today })));
  }
}
rmSync(dataDir, { recursive: true });
writeFileSync(
  'docs/transcripts.md',
  [
    '# Five conversations',
    '',
    `Real answers over the sample folder, without a language model, as asked on ${today}; the first source of each`,
    'line in brackets. Made by `node scripts/write-transcripts.ts`; not edited.',
    '',
    ...parts,
  ].join('\n'),
);
