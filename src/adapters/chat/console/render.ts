import type { Answer } from '../../../domain/answer.ts';
import { type Outline, outlineOf } from '../../../domain/outline.ts';
import type { Reply } from '../../../domain/turn.ts';

/** What the page gets: the reply in the order it is read, and the answer as programs get it. */
export interface ConsoleReply {
  outline: Outline;
  /** Null when the reply is a line of our own. */
  answer: Answer | null;
}

export function renderReply(reply: Reply): ConsoleReply {
  switch (reply.kind) {
    case 'answer':
      return { outline: outlineOf(reply), answer: reply.answer };
    case 'note':
      return { outline: outlineOfNote(reply.text), answer: null };
  }
}

function outlineOfNote(text: string): Outline {
  return { headlines: [text], about: null, sections: [], sources: [], closing: [], choices: [] };
}
