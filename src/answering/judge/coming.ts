import { type IsoDate, inWords, laterOf } from '../../domain/iso-date.ts';
import { routeName } from '../../domain/wording.ts';
import { verifyDetails } from '../verify/verify.ts';
import { carried, isSentence, inQuotesAtEnd, midSentence } from './carried.ts';
import type { Evidence } from './judge.ts';
import type { SettleOptions, SettledStatement } from './settled-statement.ts';
import { supportFor } from './support.ts';

/** A change that is adopted and not yet effective, with its day where the document names it, and its first limit. */
export function coming(
  evidence: Evidence,
  { knowledge, today }: Pick<SettleOptions, 'knowledge' | 'today'>,
): SettledStatement {
  const { entry, document } = evidence;
  const start = laterOf(entry.effective, document.effective);
  const change = start !== null && start <= today ? 'A change came later' : 'A change is coming';
  for (const words of [entry.quote, ...entry.limits].filter(isSentence)) {
    const passage = supportFor(words, document, knowledge);
    if (passage) return { text: `${change}: ${words}`, evidence: [{ document, passage, words }] };
  }
  if (entry.what === '') return inItsWords(evidence, change, start);
  const offer = entry.offered ? 'will be offered' : 'will no longer be offered';
  const subject = midSentence(entry.what, evidence);
  const limit = entry.limits[0] === undefined ? '' : ` (${midSentence(entry.limits[0], evidence)})`;
  const plain = `${change} through ${routeName(entry.route)}: ${subject} ${offer}`;
  const dated = start === null ? plain : `${plain} from ${inWords(start)}`;
  const carriedBy = (text: string): boolean => verifyDetails(text, [evidence.passage]).kind === 'carried';
  const text = [`${dated}${limit}.`, `${dated}.`, `${plain}${limit}.`].find(carriedBy) ?? `${plain}.`;
  return carried(text, [evidence]);
}

/** The document's words, where HR has none of its own. */
function inItsWords(evidence: Evidence, change: string, start: IsoDate | null): SettledStatement {
  const { route, quote } = evidence.entry;
  const where = `${change} through ${routeName(route)}`;
  const words = inQuotesAtEnd(quote);
  return carried(
    [...(start === null ? [] : [`${where} from ${inWords(start)}: ${words}`]), `${where}: ${words}`],
    [evidence],
  );
}
