import { stemsOf } from '../../retrieval/words.ts';

/**
 * Subjects of a 401(k) that tell one rule from another, each with the ways documents and people name it.
 * A passage that speaks of none of them does not answer a question about one, however many other words it shares.
 */
const names: readonly (readonly string[])[] = [
  ['student loan', 'student debt'],
  ['loan', 'borrow', 'lend'],
  ['ticker', 'symbol', 'cusip'],
  ['crediting rate', 'credited interest', 'credited rate', 'crediting'],
  ['age', 'years old'],
  ['beneficiary', 'death', 'die', 'survivor', 'surviving'],
  ['convert', 'conversion'],
  ['auditor', 'audits', 'audited'],
  ['rollover', 'roll over', 'rolled over', 'old 401k', 'rollovers'],
  ['after-tax', 'aftertax'],
  ['catch-up contribution', 'catch up contribution'],
  ['hardship', 'financial need', 'emergency'],
  ['vest', 'vested', 'vesting', 'nonforfeitable', 'forfeit', 'forfeited'],
  ['roth'],
  ['domestic relations', 'qdro', 'divorce', 'divorced', 'former spouse', 'court order'],
  ['military', 'uniformed service'],
  ['disability', 'disabled'],
  ['birth', 'adoption', 'newborn'],
  ['appeal', 'denied', 'denial', 'deny', 'review of a claim'],
  ['lawsuit', 'sue', 'suit', 'legal action', 'civil action'],
  ['overnight', 'courier', 'express'],
  ['wire transfer'],
  ['mobile app', 'app'],
  ['coach', 'coaching', 'counselor'],
  ['power of attorney'],
  ['staking', 'stake'],
  ['required minimum', 'rmd', 'required distribution'],
  ['proxy', 'vote', 'voting'],
];

/** One subject: each name as its stems, spaces around. */
type Topic = readonly string[];

const topics: readonly Topic[] = names.map((ways) => ways.map((way) => padded(way)));

function padded(text: string): string {
  return ` ${stemsOf(text).join(' ')} `;
}

/** The subjects a text speaks of. */
export function topicsIn(text: string): Topic[] {
  const stems = padded(text);
  return topics.filter((topic) => topic.some((way) => stems.includes(way)));
}
