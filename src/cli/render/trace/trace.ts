import pc from 'picocolors';
import type { Trace, TraceStep, TracedQuestion } from '../../../answering/trace/trace.ts';
import type { Answer } from '../../../domain/answer.ts';
import { printable } from '../../../knowledge/printable.ts';
import { wrapped } from '../wrapped.ts';
import { draftLines, failureLines } from './draft-lines.ts';
import { judgedLines } from './judged-lines.ts';
import { searchedLines } from './searched-lines.ts';
import { understoodLines } from './understood-lines.ts';
import { weighedLines } from './weighed-lines.ts';

export interface TraceRendering {
  /** What came of it: a draft that is not among its statements was kept and yet not told. */
  answer: Answer;
  /** By asset id. */
  assetNames: Readonly<Record<string, string>>;
  hasColours: boolean;
  width: number;
}

const widest = 110;

/** How an answer came about, for a person: understood, judged, searched, chosen, written and dropped, question by question. */
export function renderTrace({ questions }: Trace, rendering: TraceRendering): string {
  const { bold } = pc.createColors(rendering.hasColours);
  if (questions.length === 0) return 'Nothing was searched: this was not read as a question.\n';
  const width = Math.min(rendering.width, widest);
  const show = (line: string): string => {
    const indent = /^ */u.exec(line)?.[0] ?? '';
    return wrapped(printable(line.trim()), width, `${indent}    `, indent);
  };
  const parts = questions.map((question, at) => {
    const number = questions.length === 1 ? '' : `, question ${at + 1} of ${questions.length}`;
    const sections = sectionsOf(question, rendering).map(({ title, lines }) =>
      [
        bold(show(title)),
        ...(lines.length === 0 ? ['nothing'] : lines).map((line) => show(`  ${line}`)),
      ].join('\n'),
    );
    return [bold(`How this answer came about${number}`), ...sections].join('\n\n');
  });
  return `${parts.join('\n\n')}\n`;
}

interface Section {
  title: string;
  lines: string[];
}

function sectionsOf({ understood, steps }: TracedQuestion, rendering: TraceRendering): Section[] {
  return [
    { title: 'Understood', lines: understoodLines(understood, rendering.assetNames) },
    ...steps.map((step) => sectionOf(step, rendering)),
  ].reduce<Section[]>(joined, []);
}

/** Sections of one title that follow each other are one. */
function joined(sections: readonly Section[], next: Section): Section[] {
  const last = sections.at(-1);
  if (last?.title !== next.title) return [...sections, next];
  return [...sections.slice(0, -1), { title: last.title, lines: [...last.lines, ...next.lines] }];
}

function sectionOf(step: TraceStep, { answer, assetNames }: TraceRendering): Section {
  switch (step.kind) {
    case 'judged':
      return { title: 'Judged, from the entries of availability.yaml', lines: judgedLines(step, assetNames) };
    case 'searched':
      return { title: `Searched for "${step.query}"`, lines: searchedLines(step) };
    case 'weighed':
      return { title: 'Weighed against each other and sentence by sentence', lines: weighedLines(step) };
    case 'refused':
      return { title: 'Refused', lines: [refusals[step.outcome]] };
    case 'settled':
      return { title: 'Said from the entries', lines: step.statements };
    case 'chosen':
      return {
        title: 'Chosen to be told',
        lines: step.passages.map(
          ({ path, locator, isAside }) => `${path}, ${locator}${isAside ? ' (beside the question)' : ''}`,
        ),
      };
    case 'draft':
      return { title: 'Written and checked', lines: draftLines(step, answer) };
    case 'written':
      return { title: 'Written and checked', lines: [`what ${step.writer} wrote is taken`] };
    case 'writer_failed':
      return { title: 'Written and checked', lines: failureLines(step) };
  }
}

const refusals: Record<Answer['outcome'], string> = {
  answered: 'no: it is answered',
  not_found: 'the knowledge folder does not say',
  needs_plan: 'which plan it is about is not known',
  declined: 'it is not about this subject, or about somebody’s account',
};
