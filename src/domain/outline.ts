import type { Answer, Citation } from './answer.ts';
import { type IsoDate, inWords } from './iso-date.ts';
import type { Reply } from './turn.ts';
import { verdictLine } from './verdict-line.ts';
import { listed, statusName } from './wording.ts';

/**
 * A reply as every platform shows it: plain text and citation numbers, no markup.
 * Renderers escape and format; they choose no words.
 */
export interface Outline {
  /** One line for each verdict, or one that says why there is none. */
  headlines: string[];
  /** "Tamarack Savings Plan, as of November 21, 2026"; null when no plan is spoken of. */
  about: string | null;
  sections: OutlineSection[];
  sources: OutlineSource[];
  /** Whom to ask, and what this is; plain sentences. */
  closing: string[];
  /** Plans to choose from, shown as buttons. */
  choices: { id: string; name: string }[];
}

export interface OutlineSection {
  title: string | null;
  lines: OutlineLine[];
}

export interface OutlineLine {
  text: string;
  /** Numbers of the sources that carry the line. */
  citations: number[];
}

export interface OutlineSource {
  n: number;
  title: string;
  /** Section, page or row. */
  locator: string;
  /** "in force, August 7, 2025" */
  detail: string;
  quote: string;
  /** Only https, from the document's own metadata; else null. */
  url: string | null;
}

type AnswerReply = Extract<Reply, { kind: 'answer' }>;

/** Puts an answer in the order it is read: verdict, what the plan says, the news apart, notes, sources, whom to ask. */
export function outlineOf(reply: AnswerReply): Outline {
  const { answer } = reply;
  return {
    headlines: headlinesOf(reply),
    about: reply.plan && answer.plan ? aboutLine(reply.plan.name, reply.day) : null,
    sections: sectionsOf(answer),
    sources: answer.citations.map(sourceOf),
    closing: closingOf(reply),
    choices: reply.choices.map(({ id, name }) => ({ id, name })),
  };
}

function aboutLine(planName: string, day: IsoDate): string {
  return `${planName}, as of ${inWords(day)}`;
}

function headlinesOf({ answer, choices, assetNames, asked = {} }: AnswerReply): string[] {
  if (answer.verdicts.length > 0)
    return answer.verdicts.map((verdict) =>
      verdictLine(verdict, assetNames[verdict.asset] ?? verdict.asset, asked[verdict.asset]),
    );
  switch (answer.outcome) {
    case 'answered':
      return [];
    case 'not_found':
      return ['The documents I have do not say.'];
    case 'needs_plan':
      return choices.length > 0
        ? ['You are in more than one plan. Which one do you mean?']
        : ['I cannot tell which plan you are in, so I cannot say what your plan offers.'];
    case 'declined':
      return answer.notices.some((notice) => notice.code === 'personal_data')
        ? ["I cannot look into anybody's account."]
        : [
            'That is outside what I can help with, or I did not understand it: I answer questions about your 401(k) from its documents, in English.',
          ];
  }
}

const voices = [
  { source: 'plan', title: 'What your plan says' },
  { source: 'faq', title: 'What HR has answered' },
  { source: 'policy', title: 'What the law and the news say' },
] as const;

function sectionsOf(answer: Answer): OutlineSection[] {
  const order = [...new Set(answer.statements.map((statement) => statement.source))];
  const spoken = order.map((source) => ({
    title: voices.find((voice) => voice.source === source)?.title ?? null,
    lines: answer.statements
      .filter((statement) => statement.source === source)
      .map((statement) => lineOf(statement.text, statement.citations, answer.citations)),
  }));
  return [...notes(answer, null, true), ...spoken, ...notes(answer, 'Please note', false)];
}

/** Read before the answer, because they change how it is to be taken; the others after it. */
const readFirst: ReadonlySet<string> = new Set([
  'conflicting',
  'education_not_advice',
  'policy_not_plan',
  'personal_data',
]);

function notes({ notices }: Answer, title: string | null, isFirst: boolean): OutlineSection[] {
  const lines = notices
    .filter(({ code }) => readFirst.has(code) === isFirst)
    .map(({ text }) => ({ text, citations: [] }));
  return lines.length === 0 ? [] : [{ title, lines }];
}

/** A line about law or news says its status and date itself: "(proposed, not final, March 31, 2026)". */
function lineOf(text: string, numbers: number[], citations: Citation[]): OutlineLine {
  const labels = citations.filter((citation) => numbers.includes(citation.n) && citation.status).map(labelOf);
  const label = [...new Set(labels)].join('; ');
  return { text: label ? `${text} (${label})` : text, citations: numbers };
}

function labelOf(citation: Citation): string {
  const date = citation.date ? inWords(citation.date) : 'undated';
  return citation.status ? `${statusName(citation.status)}, ${date}` : date;
}

function sourceOf(citation: Citation): OutlineSource {
  return {
    n: citation.n,
    title: citation.title,
    locator: citation.locator,
    detail: labelOf(citation),
    quote: citation.quote,
    url: citation.url?.startsWith('https://') ? citation.url : null,
  };
}

function closingOf({ answer, contacts, leftOpen = [] }: AnswerReply): string[] {
  const open = leftOpen.map((question) => `The documents I have do not say: “${question}”`);
  const ask = contacts.length > 0 ? [`To ask a person: ${listed(contacts)}.`] : [];
  if (answer.outcome !== 'answered') return ask;
  return [
    ...open,
    ...ask,
    'I am an AI system. I explain plan documents and give no advice; the official plan document governs.',
  ];
}
