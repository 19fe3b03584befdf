import type { AskedOf } from '../domain/asked-of.ts';
import type { AssetId } from '../domain/asset-class.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Answer } from '../domain/answer.ts';
import { askedOf } from './judge/asked-of.ts';
import { assemble } from './assemble.ts';
import type { AnswerRequest } from './request.ts';
import { type TellOptions, type Telling, tell } from './tell.ts';
import { daysOfChange } from './understand/days-of-change.ts';
import { ownTermsOf } from './understand/own-terms.ts';
import { understand } from './understand/understand.ts';
import type { Understanding } from './understand/understanding.ts';
import { whereItStands } from './where-it-stands.ts';

export interface AnswererOptions extends TellOptions {
  /** Milliseconds that only go up. */
  elapsed: () => number;
}

export interface Answered {
  answer: Answer;
  /** How the first question of the message was read. */
  understanding: Understanding;
  /** How the ways and the make that were asked about stand, by asset class. */
  asked?: Record<AssetId, AskedOf>;
  /** Questions of the message that the answer leaves open, in the asker's words. */
  leftOpen?: string[];
}

/** Question to answer: understand, judge, find, write, verify; a message of several questions one after the other. */
export type Answerer = (request: AnswerRequest) => Promise<Answered>;

export function createAnswerer(options: AnswererOptions): Answerer {
  const { knowledge } = options;
  const ownTerms = ownTermsOf(knowledge);
  const changes = daysOfChange(knowledge);
  return async (request) => {
    const began = options.elapsed();
    const { asker, today, thread } = request;
    const plan = asker.kind === 'known' ? asker.plan : null;
    const questions = understand(request.question, {
      assets: knowledge.assets,
      today,
      thread,
      ownTerms: plan === null ? [] : (ownTerms.get(plan) ?? []),
      daysOfChange: plan === null ? [] : (changes.get(plan) ?? []),
    });
    request.onProgress?.(
      plan === null
        ? 'Searching the policy library'
        : "Searching your plan's documents and the policy library",
    );
    const tellings: Telling[] = [];
    for (const question of questions) tellings.push(await tell(request, question, options));
    const { answer: told, leftOpen } = assemble({ request, tellings, plan, knowledge });
    const answer = questions[0].asksSource ? whereItStands(told) : told;
    const elapsedMs = Math.round((options.elapsed() - began) * 10) / 10;
    const asked = askedIn(tellings, knowledge);
    return { answer: { ...answer, elapsedMs }, understanding: questions[0], asked, leftOpen };
  };
}

/** Of an asset class that several questions are about, as the first asks of it: that is the one its verdict is of. */
function askedIn(tellings: readonly Telling[], knowledge: KnowledgeBase): Record<AssetId, AskedOf> {
  const all = tellings.flatMap((telling) =>
    telling.kind === 'told'
      ? telling.judgements.map((judgement): [AssetId, AskedOf] => [
          judgement.asset,
          askedOf(judgement, { ...telling, isAlone: telling.judgements.length === 1, knowledge }),
        ])
      : [],
  );
  return Object.fromEntries(all.toReversed());
}
