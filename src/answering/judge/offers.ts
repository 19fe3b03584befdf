import { capitalised, listed, routeName } from '../../domain/wording.ts';
import { evidenceOf } from '../../domain/passage.ts';
import { overruling } from '../authority/overruled.ts';
import { offerReach } from '../instruments/offer-reach.ts';
import { saysAny, spokenWords } from '../understand/phrases.ts';
import { carried, inQuotesAtEnd, midSentence, withoutStop } from './carried.ts';
import type { Evidence } from './judge.ts';
import type { SettleOptions, SettledStatement } from './settled-statement.ts';
import { supportFor } from './support.ts';

/** "Your plan offers bitcoin through the brokerage window: …" */
export function offers(evidence: Evidence, name: string, options: SettleOptions): SettledStatement {
  const { route, what, quote } = evidence.entry;
  const detail = what === '' ? inQuotesAtEnd(quote) : `${midSentence(what, evidence)}.`;
  const subject = membersCovered(evidence, options);
  return carried(
    `Your plan offers ${subject.length > 0 ? listed(subject) : name} through ${routeName(route)}: ${detail}`,
    [evidence],
  );
}

/** The coins or metals asked about that the offer covers, where its passage names them. */
function membersCovered(
  { entry, passage }: Evidence,
  { instruments, knowledge, askedWords }: SettleOptions,
): string[] {
  const words = spokenWords(evidenceOf(passage));
  const covered = instruments.filter(
    (instrument) =>
      offerReach(entry, instrument, { assets: knowledge.assets, askedWords }).kind === 'covered',
  );
  const names = covered.flatMap(({ member }) => member?.[0] ?? []);
  return names.length === instruments.length && names.every((name) => saysAny(words, [name])) ? names : [];
}

/** A route closed to new money. */
export function closing(evidence: Evidence): SettledStatement {
  const { route, what } = evidence.entry;
  const thing = what === '' ? '' : ` of this: ${midSentence(what, evidence)}`;
  return carried(
    `${capitalised(routeName(route))} is closed to new purchases${thing}. Holdings you already have may stay.`,
    [evidence],
  );
}

/** The limits of an offer that answer best, each as its own document or a weightier one says it. */
export function limitsOf(
  { entry, document, passage: source }: Evidence,
  { knowledge, aim, mostLimits, planSays }: SettleOptions,
): SettledStatement[] {
  const { what, quote, limits } = entry;
  return limits
    .map((text, order) => ({ text, order, rating: aim(text) }))
    .toSorted((a, b) => b.rating - a.rating || a.order - b.order)
    .filter(({ text }) => !(what === '' && quote.includes(withoutStop(text))))
    .slice(0, mostLimits)
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ text }) => {
      const newer = overruling(text, { document, passage: source }, planSays);
      if (newer !== null)
        return [
          {
            text: newer.saying.text,
            isLimit: true,
            evidence: [{ document: newer.document, passage: newer.passage, words: newer.saying.text }],
          },
        ];
      const passage = supportFor(text, document, knowledge);
      return passage
        ? [
            {
              text: `${capitalised(withoutStop(text))}.`,
              isLimit: true,
              evidence: [{ document, passage, words: text }],
            },
          ]
        : [];
    });
}

/** Only what the document itself leaves out, in its own words or nearly so. */
export function exclusions(
  { entry, document }: Evidence,
  { knowledge, mostLimits }: SettleOptions,
): SettledStatement[] {
  if (mostLimits === 0) return [];
  const supported = entry.excludes.flatMap((words) => {
    const passage = supportFor(words, document, knowledge);
    return passage ? [{ document, passage, words }] : [];
  });
  if (supported.length === 0) return [];
  return [
    {
      text: `Left out there: ${listed(supported.map((one) => midSentence(one.words, one)))}.`,
      evidence: supported,
    },
  ];
}

/** One side of a conflict, in its document's words. */
export function side({ entry, document, passage }: Evidence, name: string): SettledStatement {
  const says = entry.offered ? `${name} is offered` : `${name} is not offered`;
  return {
    text: `One document says that ${says} through ${routeName(entry.route)}: ${inQuotesAtEnd(entry.quote)}`,
    evidence: [{ document, passage, words: entry.quote }],
  };
}
