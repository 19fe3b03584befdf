import { beforeAll, describe, expect, test } from 'vitest';
import {
  type DraftStatement,
  type Writer,
  WriterFailed,
  type WritingTask,
} from '../../../src/domain/ports/writer.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import { type OpenedDesk, openDesk } from '../support/desk.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});

/** A model that answers with these drafts, and keeps the task it was given. */
function modelSaying(drafts: (task: WritingTask) => DraftStatement[]): Writer & { tasks: WritingTask[] } {
  const tasks: WritingTask[] = [];
  return {
    name: 'fake',
    tasks,
    write(task) {
      tasks.push(task);
      return Promise.resolve(drafts(task));
    },
  };
}

/** Each text resting on all passages of the path that were offered. */
function onPath(path: string, ...lines: string[]): (task: WritingTask) => DraftStatement[] {
  return ({ passages }) =>
    lines.map((text) => ({
      text,
      passages: passages.filter(({ passage }) => passage.path === path).map(({ passage }) => passage.id),
    }));
}

const spd = 'plans/larch/spd.md';
const question = 'When does the match vest?';

function texts({ statements }: Answer): string[] {
  return statements.map(({ text }) => text);
}

function codes({ notices }: Answer): string[] {
  return notices.map(({ code }) => code);
}

async function fromDocuments(asked = question): Promise<Answer> {
  return desk.ask(asked);
}

describe('what a model writes', () => {
  test('is kept where its passages carry it', async () => {
    const text = 'The match of the employer vests over three years.';
    const answer = await desk.ask(question, { model: modelSaying(onPath(spd, text)) });
    expect(answer).toMatchObject({ outcome: 'answered', notices: [] });
    expect(answer.statements).toEqual([{ text, source: 'plan', citations: [1] }]);
    expect(answer.citations).toMatchObject([{ n: 1, path: spd }]);
  });

  test.each([
    ['a figure', 'The match vests over 4 years.'],
    ['a percentage', 'You are 50% vested after one year.'],
    ['a name', 'The match vests at Vanguard.'],
    ['a date', 'The match vests over 3 years from May 1, 2026.'],
    ['a name that opens it', 'Vanguard vests the match over 3 years.'],
    ['the whole', 'Your money is paid out on Fridays.'],
    ['advice', 'You should wait until the match vests over 3 years.'],
    ['a link', 'The match vests over 3 years, see https://evil.example.'],
    ['a promise', 'The match is guaranteed.'],
    ['a no', 'The employer match does not vest over 3 years.'],
  ])('is dropped where %s is not carried, and the rest is kept', async (_what, text) => {
    const kept = 'The employer match vests over 3 years.';
    const answer = await desk.ask(question, { model: modelSaying(onPath(spd, text, kept)) });
    expect(texts(answer)).toEqual([kept]);
    expect(codes(answer)).toEqual([]);
  });

  test.each<[string, (task: WritingTask) => DraftStatement[]]>([
    ['nothing', () => []],
    ['what nothing carries', onPath(spd, 'The match vests over 9 years.', 'It is for Vanguard to decide.')],
    ['without a passage', () => [{ text: 'The employer match vests over 3 years.', passages: [] }]],
    [
      'on a passage it was not given',
      () => [{ text: 'The match vests.', passages: ['plans/birch/spd.md#1'] }],
    ],
  ])('gives way to the documents where it is %s', async (_what, drafts) => {
    const answer = await desk.ask(question, { model: modelSaying(drafts) });
    expect(codes(answer)).toEqual(['answered_without_model']);
    expect(texts(answer)).toEqual(texts(await fromDocuments()));
  });

  test.each(['refused', 'unreachable', 'late', 'malformed', 'incomplete'] as const)(
    'gives way to the documents where the model was %s',
    async (reason) => {
      const model: Writer = { name: 'failing', write: () => Promise.reject(new WriterFailed(reason)) };
      const answer = await desk.ask(question, { model });
      expect(codes(answer)).toEqual(['answered_without_model']);
      expect(texts(answer)).toEqual(texts(await fromDocuments()));
    },
  );

  test('does not hide a fault that is none of the model’s', async () => {
    const model: Writer = { name: 'broken', write: () => Promise.reject(new TypeError('a bug')) };
    await expect(desk.ask(question, { model })).rejects.toThrow('a bug');
  });

  test('never mixes the plan with law and news in one statement', async () => {
    const asked = 'Since the executive order, when does the match vest in my plan?';
    const everything = modelSaying(({ passages }) => [
      { text: 'This is so.', passages: passages.map(({ passage }) => passage.id) },
    ]);
    const answer = await desk.ask(asked, { model: everything });
    const [task] = everything.tasks;
    expect(new Set(task?.passages.map(({ source }) => source))).toEqual(new Set(['plan', 'policy']));
    expect(texts(answer)).not.toContain('This is so.');
    expect(codes(answer)).toContain('answered_without_model');
  });
});

describe('the verdict', () => {
  const asked = 'Can I buy bitcoin, and what is the limit on my first transfer into the window?';

  test('is settled before the model writes, and told whatever it writes', async () => {
    const model = modelSaying(() => []);
    const answer = await desk.ask(asked, { model });
    expect(model.tasks[0]?.settled[0]).toContain('Your plan offers bitcoin through the brokerage window');
    expect(answer.verdicts).toEqual((await fromDocuments(asked)).verdicts);
    expect(texts(answer).join(' ')).toContain('Your plan offers bitcoin through the brokerage window');
  });

  test('is not reversed by a statement of the model', async () => {
    const reversed = 'Your plan does not offer crypto through the brokerage window.';
    const window = 'plans/larch/window.md';
    const answer = await desk.ask(asked, {
      model: modelSaying(onPath(window, reversed, 'A first transfer must be at least $1,000.')),
    });
    expect(texts(answer)).not.toContain(reversed);
    expect(texts(answer)).toContain('A first transfer must be at least $1,000.');
    expect(answer.verdicts[0]?.status).toBe('available');
  });
});

describe('the task of a model', () => {
  test('holds the question, the plan’s name and passages of the asker’s own, with voice, status and date', async () => {
    const model = modelSaying(() => []);
    await desk.ask('What did the executive order say about crypto?', { model });
    const [task] = model.tasks;
    expect(task).toMatchObject({ planName: 'Larch 401(k) Plan', asksForAdvice: false, asksHow: false });
    expect(task?.passages[0]).toMatchObject({
      source: 'policy',
      title: 'Executive Order 14330',
      status: 'in_force',
      date: '2025-08-07',
    });
    expect(JSON.stringify(task?.passages)).not.toMatch(/secretwood|draftonly/u);
  });

  test('says whether advice or a way is asked for', async () => {
    const model = modelSaying(() => []);
    await desk.ask('How do I open the brokerage window?', { model });
    await desk.ask('Should I take a hardship withdrawal?', { model });
    expect(model.tasks.map(({ asksHow, asksForAdvice }) => [asksHow, asksForAdvice])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('is not given where there is nothing to write from, nor for a verified answer', async () => {
    const model = modelSaying(() => []);
    for (const unanswered of [
      'What is my balance?',
      'Does my plan have annuities?',
      'How do I change my beneficiary?',
    ])
      expect(codes(await desk.ask(unanswered, { model }))).not.toContain('answered_without_model');
    expect(model.tasks).toEqual([]);
  });
});

describe('asked in another language', () => {
  const spanish = '¿Cuándo se adquiere la aportación del empleador?';
  const vests = 'The employer match vests over 3 years.';
  const saying = (rendered: string | null): Writer & { tasks: WritingTask[] } =>
    modelSaying((task) => onPath(spd, vests)(task).map((draft) => ({ ...draft, rendered })));

  test('the model is told the language and gets the question as it was asked', async () => {
    const model = saying(null);
    await desk.ask(spanish, { model });
    expect(model.tasks[0]).toMatchObject({ language: 'Spanish', question: spanish });
  });

  test('the English that was checked is shown first, and behind it the translation, marked as one', async () => {
    const model = saying('La aportación del empleador se adquiere en 3 años.');
    expect(texts(await desk.ask(spanish, { model }))).toContain(
      `${vests} (In Spanish, an unchecked translation: “La aportación del empleador se adquiere en 3 años.”)`,
    );
  });

  test.each([
    'La aportación del empleador se adquiere en 2 años.',
    'La aportación del empleador no se adquiere en 3 años.',
    'Debería comprar bitcoin en 3 años.',
  ])('a rendering that says something else is left out: "%s"', async (rendered) => {
    const answer = await desk.ask(spanish, { model: saying(rendered) });
    expect(texts(answer)).toContain(vests);
    expect(texts(answer).join('\n')).not.toContain(rendered);
  });

  test('without a model it is answered in English, from the same document', async () => {
    const answer = await desk.ask(spanish);
    expect(answer.outcome).toBe('answered');
    expect(answer.citations.map(({ path }) => path)).toContain(spd);
  });

  test('an English question has no rendering shown', async () => {
    const model = saying('La aportación del empleador se adquiere en 3 años.');
    expect(texts(await desk.ask(question, { model }))).toContain(vests);
    expect(model.tasks[0]?.language).toBeNull();
  });
});
