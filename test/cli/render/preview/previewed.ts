import { compareAnswers } from '../../../../src/answering/preview/compare-answers.ts';
import { compareCells } from '../../../../src/answering/preview/compare-cells.ts';
import { matrixOf } from '../../../../src/answering/preview/matrix.ts';
import type { AnswerChange, AskedQuestion, Preview } from '../../../../src/cli/preview/preview.ts';
import type { Answer } from '../../../../src/domain/answer.ts';
import type { KnowledgeBase } from '../../../../src/domain/knowledge-base.ts';
import { documentWith, entryWith, knowledgeOf } from '../../../support/knowledge.ts';

const day = '2026-11-21';

/** A preview in which an entry's words are no longer found; `text` stands wherever a document's or a person's words may. */
export function previewOf(text: string): Preview {
  const [before, after] = [folderOf(text, text), folderOf(text, 'something else')];
  const matrix = { before: matrixOf(before, 'larch', day), after: matrixOf(after, 'larch', day) };
  const asked: AskedQuestion = {
    kind: 'golden',
    id: null,
    question: text,
    plan: 'larch',
    day,
    thread: [text],
  };
  return {
    base: 'HEAD',
    knowledge: 'knowledge',
    day,
    isUnchanged: false,
    plans: { added: [], removed: [] },
    assets: { added: [], removed: [] },
    names: { plans: { larch: text }, assets: { crypto: 'crypto' } },
    matrix,
    changes: compareCells(matrix.before, matrix.after).map((change) => ({ day, change })),
    coming: [],
    answers: [answerChange(asked, text)],
    asked: { golden: 1, standing: 0 },
    golden: { newlyFailing: [{ ...asked, failed: [`Lacks "${text}"`] }], newlyPassing: [], takenOut: [] },
    files: { added: [], removed: [], changed: [`plans/larch/${text}`] },
    heldBack: { before: [], after: [], added: [], removed: [] },
  };
}

function folderOf(quote: string, words: string): KnowledgeBase {
  const entry = entryWith({ quote, what: quote, covers: [quote], limits: [quote] });
  return {
    ...knowledgeOf([{ document: documentWith(), text: words }]),
    assets: {
      classes: [
        {
          id: 'crypto',
          name: 'crypto',
          terms: [],
          members: [],
          products: [],
          companies: [],
          companyFunds: [],
          groups: [],
        },
      ],
      groups: [],
    },
    availability: new Map([['larch', [entry]]]),
  };
}

function answerChange(asked: AskedQuestion, text: string): AnswerChange {
  const after: Answer = {
    id: null,
    question: asked.question,
    outcome: 'answered',
    plan: 'larch',
    verdicts: [{ asset: 'crypto', status: 'not_stated', routes: [], upcoming: [], citations: [] }],
    statements: [],
    citations: [],
    notices: [{ code: 'unreviewed', text }],
    elapsedMs: 1,
  };
  const before: Answer = {
    ...after,
    verdicts: [{ asset: 'crypto', status: 'available', routes: [], upcoming: [], citations: [1] }],
    statements: [{ text, source: 'plan', citations: [1] }],
    citations: [
      {
        n: 1,
        path: `plans/larch/${text}`,
        title: text,
        locator: text,
        source: 'plan',
        status: null,
        date: null,
        url: null,
        quote: `“${text}” again`,
      },
    ],
    notices: [],
  };
  const diff = compareAnswers(before, after);
  if (diff === null) throw new Error('These answers differ.');
  return { ...asked, change: 'verdict', diff, before, after };
}
