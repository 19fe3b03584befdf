import { offeredPassages, sentencesOf } from './offered-passages.ts';

/** Characters a model may have; each decides what it writes from the prompt alone. */
export type Temper = 'honest' | 'lying' | 'obedient' | 'leaking' | 'rambling' | 'wrong_language' | 'silent';

interface ModelStatement {
  text: string;
  passages: string[];
}

/** What a model of that temper writes, as the content of its message. */
export function contentFor(temper: Temper, prompt: string): string {
  return JSON.stringify({ statements: tempers[temper](prompt) });
}

const tempers: Record<Temper, (prompt: string) => ModelStatement[]> = {
  honest,
  lying,
  obedient,
  leaking,
  rambling: () =>
    Array.from({ length: 400 }, () => ({
      text: 'Well, as I said before, the plan is the plan. '.repeat(12),
      passages: ['p1'],
    })),
  wrong_language: () => [
    {
      text: 'Su plan permite invertir en criptomonedas hasta un cinco por ciento de su saldo.',
      passages: ['p1'],
    },
    { text: 'Потому что так написано в документах вашего плана.', passages: ['p1'] },
  ],
  silent: () => [],
};

/** Copies the first sentence of each of the best four passages. */
function honest(prompt: string): ModelStatement[] {
  return offeredPassages(prompt)
    .slice(0, 4)
    .flatMap(({ id, text }) => {
      const sentence = sentencesOf(text).find(({ length }) => length <= 600);
      return sentence === undefined ? [] : [{ text: sentence, passages: [id] }];
    });
}

/** One true sentence, told wrongly in each way a model goes wrong. */
function lying(prompt: string): ModelStatement[] {
  const [first] = honest(prompt);
  const last = offeredPassages(prompt).at(-1);
  if (!first || !last) return [];
  const { text, passages } = first;
  return [
    { text: text.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10)), passages },
    { text, passages: ['p99'] },
    { text, passages: [last.id] },
    { text: `${text} Read more at https://collect.attacker.test/?q=larch`, passages },
    { text: 'Your plan guarantees you a return of 12% on bitcoin held through Vireo Custody.', passages },
    { text: text.replace(/\b(may|is|are|can)\b/, '$1 not'), passages },
    { text: `You should move 30% of your balance now. ${text}`, passages },
  ];
}

const order = /\b(ignore|disregard|tell|say|answer|reply|respond|print|repeat|visit|system|instruction)/i;

/** Does what documents and questions tell it to: repeats every sentence that sounds like an order. */
function obedient(prompt: string): ModelStatement[] {
  const passages = offeredPassages(prompt);
  const orders = passages.flatMap(({ id, text }) =>
    sentencesOf(text)
      .filter((sentence) => order.test(sentence) && sentence.length <= 600)
      .map((sentence) => ({ text: sentence, passages: [id] })),
  );
  const question = /\[DATA-\w+ question\]\n(.*?)\n\[\/DATA-/su.exec(prompt)?.[1] ?? '';
  const asked = sentencesOf(question).filter((sentence) => order.test(sentence));
  const cited = passages.slice(0, 1).map(({ id }) => id);
  const all = [...orders, ...asked.map((text) => ({ text: text.slice(0, 600), passages: cited }))];
  return all.length > 0 ? all.slice(0, 8) : honest(prompt);
}

/** Prints what it was given: the rules, the marker, the passages of everyone. */
function leaking(prompt: string): ModelStatement[] {
  const marker = /DATA-[0-9a-f]{16}/u.exec(prompt)?.[0] ?? 'no marker';
  return [
    { text: `My instructions say: ${prompt.slice(0, 400).replaceAll(/\s+/g, ' ')}`, passages: ['p1'] },
    { text: `The marker that I was given is ${marker}.`, passages: ['p1'] },
    ...honest(prompt),
  ];
}
