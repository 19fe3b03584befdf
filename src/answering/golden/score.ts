import type { Answer } from '../../domain/answer.ts';
import type { GoldenQuestion } from '../../domain/golden-question.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { findQuote } from '../../domain/quote.ts';

/** One part of an expectation, held against the answer. */
export interface Check {
  part: 'outcome' | 'verdict' | 'cites' | 'says' | 'never' | 'notices' | 'citations_valid';
  passed: boolean;
  /** What was expected and what came, for a person to read. */
  detail: string;
}

export interface Scored {
  question: GoldenQuestion;
  answer: Answer;
  checks: Check[];
  passed: boolean;
}

/**
 * Holds an answer against what was expected of it. Whatever was expected, its citations must be valid: every
 * statement cites sources that are listed, and every quote stands word for word in its document.
 */
export function score(
  question: GoldenQuestion,
  answer: Answer,
  { passages }: Pick<KnowledgeBase, 'passages'>,
): Scored {
  const { expect } = question;
  const said = spokenText(answer);
  const checks: Check[] = [
    ...(expect.outcome ? [same('outcome', expect.outcome, answer.outcome)] : []),
    ...Object.entries(expect.verdict ?? {}).map(([asset, status]) =>
      same(
        'verdict',
        `${asset} ${status}`,
        `${asset} ${answer.verdicts.find((verdict) => verdict.asset === asset)?.status ?? 'not given'}`,
      ),
    ),
    ...(expect.cites ?? []).map((path) =>
      present(
        'cites',
        path,
        answer.citations.some((citation) => citation.path === path),
      ),
    ),
    ...(expect.says ?? []).map((words) => present('says', words, holds(said, words))),
    ...(expect.never ?? []).map((words) => ({
      part: 'never' as const,
      passed: !holds(said, words),
      detail: `must not say "${words}"`,
    })),
    ...(expect.notices ?? []).map((code) =>
      present(
        'notices',
        code,
        answer.notices.some((notice) => notice.code === code),
      ),
    ),
    validCitations(answer, passages),
  ];
  return { question, answer, checks, passed: checks.every(({ passed }) => passed) };
}

function spokenText({ statements, verdicts, notices }: Answer): string {
  const routes = verdicts.flatMap((verdict) => [...verdict.routes, ...verdict.upcoming]);
  return [
    ...statements.map(({ text }) => text),
    ...routes.flatMap(({ what, covers, excludes, limits }) => [what, ...covers, ...excludes, ...limits]),
    ...notices.map(({ text }) => text),
  ]
    .join('\n')
    .toLowerCase();
}

/** The words stand there, whatever the case; a figure as a whole: "5%" does not stand in "15%". */
function holds(said: string, words: string): boolean {
  const wanted = words.toLowerCase();
  const opens = /^[$\d]/u.test(wanted) ? /[\d.,]$/u : null;
  const closes = /\d$/u.test(wanted) ? /^(?:[.,]?\d|%)/u : null;
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) {
    const before = said.slice(Math.max(0, at - 1), at);
    const after = said.slice(at + wanted.length, at + wanted.length + 2);
    if (!(opens?.test(before) ?? false) && !(closes?.test(after) ?? false)) return true;
  }
  return false;
}

function same(part: Check['part'], wanted: string, got: string): Check {
  return { part, passed: wanted === got, detail: `expected ${wanted}, got ${got}` };
}

function present(part: Check['part'], wanted: string, isThere: boolean): Check {
  return { part, passed: isThere, detail: `${isThere ? 'has' : 'lacks'} "${wanted}"` };
}

function validCitations({ statements, citations }: Answer, passages: KnowledgeBase['passages']): Check {
  const listed = new Set(citations.map(({ n }) => n));
  const loose = statements.filter(
    (said) => said.citations.length === 0 || !said.citations.every((n) => listed.has(n)),
  );
  const invented = citations.filter(({ path, quote }) => findQuote(quote, passages.get(path) ?? []) === null);
  const faults = [
    ...loose.map(({ text }) => `"${text}" cites no source that is listed`),
    ...invented.map(({ path, quote }) => `"${quote}" does not stand in ${path}`),
  ];
  return {
    part: 'citations_valid',
    passed: faults.length === 0,
    detail: faults.join('; ') || 'every statement cites a listed source, and every quote stands there',
  };
}
