import type { AvailabilityEntry, RouteId } from '../../../src/domain/availability.ts';
import { sayingsIn } from '../../../src/answering/authority/overruled.ts';
import { instrumentsAsked } from '../../../src/answering/instruments/instrument.ts';
import { type Judgement, judge } from '../../../src/answering/judge/judge.ts';
import type { SettleOptions } from '../../../src/answering/judge/settled-statement.ts';
import { formsAsked } from '../../../src/answering/understand/forms-asked.ts';
import { spokenWords } from '../../../src/answering/understand/phrases.ts';
import { builtInAssets } from '../../../src/knowledge/built-in-assets.ts';
import { documentWith, entryWith, knowledgeOf } from '../../support/knowledge.ts';
import { read } from '../understand/reading.ts';

export interface Settling {
  /** The plan document's one paragraph: every quote stands in it. */
  text: string;
  entries: readonly Partial<AvailabilityEntry>[];
  question: string;
  asset?: string;
  routes?: RouteId[];
  /** What was found near the question; else all of the document. */
  isFound?: boolean;
}

/** A judgement on one document's entries, and what settling it for a question takes. */
export function settlingOf({
  text,
  entries,
  question,
  asset = 'crypto',
  routes = [],
  isFound = true,
}: Settling): { judgement: Judgement; options: SettleOptions } {
  const document = documentWith();
  const knowledge = knowledgeOf([{ document, text }], {
    assets: builtInAssets,
    availability: new Map([['larch', entries.map((entry) => entryWith({ asset, ...entry }))]]),
  });
  const { assetWords } = read(question);
  const forms = formsAsked(spokenWords(question), assetWords);
  const passages = [...knowledge.passages.values()].flat();
  return {
    judgement: judge(knowledge, 'larch', asset, '2026-11-21'),
    options: {
      knowledge,
      instruments: instrumentsAsked(asset, { assetWords, forms }, builtInAssets),
      askedWords: assetWords,
      aim: () => 0,
      mostLimits: 2,
      routes,
      today: '2026-11-21',
      planSays: isFound ? sayingsIn(passages.map((passage) => ({ document, passage }))) : [],
    },
  };
}
