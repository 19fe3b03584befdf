import type { Document } from '../../domain/document.ts';
import { type Passage, bodyOf } from '../../domain/passage.ts';
import { sentencesOf } from '../sentences.ts';
import { deniesIt, grantsIt } from './plain-answer.ts';
import type { PlacedSaying } from './overruled.ts';
import { type Saying, sayingOf, saysOtherwise } from './says-otherwise.ts';

/** A sentence of a verified answer and what a plan document says against it. */
export interface FaqAgainst {
  sentence: string;
  rival: PlacedSaying;
}

/**
 * What the plan says against a verified answer, sentence by sentence. A short answer says little without
 * its question: "It is $25" is about what was asked, and "Yes" affirms it.
 */
export function saidAgainst(
  faq: Document,
  passages: readonly Passage[],
  near: (saying: Saying) => readonly PlacedSaying[],
): FaqAgainst[] {
  const question = faq.question ?? faq.title;
  const sentences = passages.map(bodyOf).flatMap((body) => body.split('\n').flatMap(sentencesOf));
  const asked = sayingOf(question);
  const figures = sentences.flatMap((sentence) =>
    readingsOf(sentence, asked).flatMap((saying) =>
      near(saying)
        .filter((rival) => saysOtherwise(saying, rival.saying))
        .map((rival) => ({ sentence, rival })),
    ),
  );
  return [...figures, ...againstPlainAnswer(sentences, asked, near)];
}

/** As it stands, and with what was asked for its subject. */
function readingsOf(sentence: string, asked: Saying): Saying[] {
  const saying = sayingOf(sentence);
  if (saying.measures.length === 0) return [saying];
  return [saying, { ...saying, subject: new Set(asked.subject) }];
}

/** A yes where a document of the plan says no of what was asked, and a no where it says yes. */
function againstPlainAnswer(
  sentences: readonly string[],
  asked: Saying,
  near: (saying: Saying) => readonly PlacedSaying[],
): FaqAgainst[] {
  const [first] = sentences;
  if (first === undefined) return [];
  const isYes = grantsIt(first);
  if (!isYes && !deniesIt(first)) return [];
  return near(asked)
    .filter(
      ({ saying }) => [...asked.subject].every((stem) => saying.subject.has(stem)) && asked.subject.size > 0,
    )
    .filter(({ saying }) => (isYes ? saying.isNegative : grantsIt(saying.text) && !saying.isNegative))
    .map((rival) => ({ sentence: first, rival }));
}
