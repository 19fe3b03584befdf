import { randomBytes } from 'node:crypto';
import type { Log } from '../../domain/ports/log.ts';
import {
  type DraftStatement,
  type Writer,
  WriterFailed,
  type WritingTask,
} from '../../domain/ports/writer.ts';
import type { ModelClient } from './client.ts';
import { hasLink } from './has-link.ts';
import { type Offer, offerOf } from './offer.ts';
import type { AnswerPrompt } from './prompts.ts';
import { answerFormat, readCompletion } from './read-completion.ts';
import { readsAsEnglish } from './reads-as-english.ts';
import { createRequest, type RequestOptions } from './request.ts';

export interface ModelWriterOptions extends RequestOptions {
  client: ModelClient;
  /** The model, or on Azure the deployment. */
  model: string;
  prompt: AnswerPrompt;
  log: Log;
}

/**
 * Has a language model write the statements. It is given the passages as data, has no tools,
 * and may only return texts with the passages they rest on. Statements that name a passage
 * that was not offered, hold a link, show the marker, or are not English are dropped.
 */
export function createModelWriter(options: ModelWriterOptions): Writer {
  const { client, model, prompt, log } = options;
  const request = createRequest(options);
  return {
    name: model,
    async write(task, signal) {
      const offer = offerOf(task, markerFor(task));
      const messages = await prompt.format(offer.values);
      const format = { response_format: answerFormat, stream: false, store: false } as const;
      const requested = await request(
        (ended) => client.chat.completions.create({ model, messages, ...format }, { signal: ended }),
        signal,
      );
      const read = requested.kind === 'answered' ? readCompletion(requested.body) : requested;
      if (read.kind === 'failed') throw noted(log, model, read.reason, read.detail);
      const kept = read.drafts.flatMap((draft) => usable(draft, offer));
      const dropped = read.drafts.length - kept.length;
      log.info({ model: read.model, tokens: read.tokens, kept: kept.length, dropped }, 'The model wrote.');
      if (kept.length === 0) throw noted(log, model, 'malformed', 'no statement is usable');
      return kept;
    },
  };
}

/** Unknowable, and not in any text it marks. */
function markerFor(task: WritingTask): string {
  for (;;) {
    const marker = `DATA-${randomBytes(8).toString('hex')}`;
    if (!JSON.stringify(task).includes(marker)) return marker;
  }
}

function usable(draft: DraftStatement, { values, passageIds }: Offer): DraftStatement[] {
  const passages: string[] = [];
  for (const short of new Set(draft.passages)) {
    const id = passageIds.get(short);
    if (id === undefined) return [];
    passages.push(id);
  }
  const text = draft.text.replaceAll(/\s+/gu, ' ');
  const isUsable =
    passages.length > 0 && !text.includes(values.marker) && !hasLink(text) && readsAsEnglish(text);
  if (!isUsable) return [];
  const rendered = draft.rendered?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  const isShown = rendered !== '' && !rendered.includes(values.marker) && !hasLink(rendered);
  return [{ text, passages, ...(isShown ? { rendered } : {}) }];
}

function noted(log: Log, model: string, reason: WriterFailed['reason'], detail: string): WriterFailed {
  log.warn({ model, reason, detail }, 'The language model could not be used.');
  return new WriterFailed(reason, new Error(detail));
}
