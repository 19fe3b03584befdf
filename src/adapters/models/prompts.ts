import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ChatPromptTemplate, PromptTemplate } from '@langchain/core/prompts';

/** What the two texts of the answer prompt leave open. */
export interface AnswerValues {
  /** Random for each request: nobody who writes a document can know it. */
  marker: string;
  plan: string;
  settled: string;
  /** What is asked for: facts, steps, or advice that is not to be given. */
  aim: string;
  question: string;
  /** In which language to write, and whether in another beside it. */
  language: string;
  passages: string;
}

/** What the two texts of the prompt for proposed entries leave open. */
export interface DraftValues {
  marker: string;
  plan: string;
  /** A line each: id and name. */
  assets: string;
  routes: string;
  passages: string;
}

interface ChatMessage {
  role: 'system' | 'user';
  content: string;
}

/** A prompt as HR and counsel review it, in `prompts/`. */
export interface Prompt<Values> {
  /** First twelve hex digits of the SHA-256 of both texts, for the audit trail. */
  version: string;
  format(values: Values): Promise<ChatMessage[]>;
}

export type AnswerPrompt = Prompt<AnswerValues>;
export type DraftPrompt = Prompt<DraftValues>;

interface PromptText {
  file: string;
  placeholders: readonly string[];
}

const answerTexts: PromptText[] = [
  { file: 'answer.system.md', placeholders: ['marker'] },
  {
    file: 'answer.user.md',
    placeholders: ['aim', 'language', 'marker', 'passages', 'plan', 'question', 'settled'],
  },
];

const draftTexts: PromptText[] = [
  { file: 'draft.system.md', placeholders: ['marker'] },
  { file: 'draft.user.md', placeholders: ['assets', 'passages', 'plan', 'routes'] },
];

/**
 * Reads the prompt once, at start. Rejects with one plain sentence that names the file when a
 * text is missing, malformed, or has other placeholders than the program fills.
 */
export function loadAnswerPrompt(folder: string): Promise<AnswerPrompt> {
  return loadPrompt(folder, answerTexts);
}

/** The same for the prompt that asks for proposed entries. */
export function loadDraftPrompt(folder: string): Promise<DraftPrompt> {
  return loadPrompt(folder, draftTexts);
}

async function loadPrompt<Values extends object>(
  folder: string,
  texts: readonly PromptText[],
): Promise<Prompt<Values>> {
  const contents: string[] = [];
  // One after the other, so that the same fault is named each time.
  for (const { file, placeholders } of texts)
    contents.push(await readText(path.join(folder, file), placeholders));
  const [system, user] = contents;
  const template = ChatPromptTemplate.fromMessages([
    ['system', system ?? ''],
    ['human', user ?? ''],
  ]);
  return {
    version: createHash('sha256').update(`${system}\0${user}`).digest('hex').slice(0, 12),
    async format(values) {
      const messages = await template.formatMessages({ ...values });
      return messages.map((message) => ({
        role: message.type === 'system' ? 'system' : 'user',
        content: message.text,
      }));
    },
  };
}

async function readText(file: string, placeholders: readonly string[]): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`The prompt ${file} cannot be read.`, { cause });
  });
  const found = new Set(placeholdersIn(text, file));
  for (const name of placeholders)
    if (!found.has(name)) throw new Error(`The prompt ${file} lacks the placeholder {${name}}.`);
  for (const name of found)
    if (!placeholders.includes(name))
      throw new Error(
        `The prompt ${file} has the placeholder {${name}}, which nothing fills; a literal brace is written twice.`,
      );
  return text.trim();
}

function placeholdersIn(text: string, file: string): string[] {
  try {
    return PromptTemplate.fromTemplate(text).inputVariables;
  } catch (cause) {
    throw new Error(
      `The prompt ${file} has a brace that opens or closes nothing; a literal brace is written twice.`,
      { cause },
    );
  }
}
