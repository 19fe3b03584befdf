import { listed, routeName } from '../../domain/wording.ts';
import type { AvailabilityEntry } from '../../domain/availability.ts';
import { isNarrow, refusalReach } from '../instruments/refusal-reach.ts';
import { isNegative } from '../verify/polarity.ts';
import { carried, inQuotesAtEnd, isSentence, midSentence } from './carried.ts';
import type { Evidence, Judgement } from './judge.ts';
import type { SettleOptions, SettledStatement } from './settled-statement.ts';

/** What a plan refuses, each refusal no wider than its words: of bars of gold is not of gold. */
export function refusals(
  refused: readonly Evidence[],
  { status }: Judgement,
  name: string,
  { instruments, knowledge }: SettleOptions,
): SettledStatement[] {
  const everywhere = refused.find(({ entry }) => entry.route === 'any');
  if (status === 'not_available' && everywhere)
    return [
      carried(`Your plan does not offer ${name} through any route.`, [
        everywhere,
        ...refused.filter((other) => other !== everywhere),
      ]),
    ];
  const named = refused.filter(({ entry }) => entry.route !== 'any');
  const { assets } = knowledge;
  const whole = named.filter(({ entry }) => !isNarrow(entry, assets));
  const narrow = named.filter(({ entry }) => isNarrow(entry, assets));
  const isOpen = status === 'not_stated';
  // Beside an offer, a refusal of something else than was asked about is no answer.
  const telling = narrow.filter(
    ({ entry }) =>
      isOpen || instruments.some((instrument) => refusalReach(entry, instrument, assets) !== 'none'),
  );
  const last = telling.length - 1;
  return [
    ...(whole.length > 0 ? [ofTheClass(whole, name, isOpen)] : []),
    ...telling.map((evidence, at) =>
      ownWords(evidence, isOpen && whole.length === 0 && at === last ? ` ${notSettled(name)}` : ''),
    ),
  ];
}

function ofTheClass(refused: readonly Evidence[], name: string, isOpen: boolean): SettledStatement {
  const routes = listed([...new Set(refused.map(({ entry }) => routeName(entry.route)))], 'or');
  const open = isOpen ? '; its documents do not settle it for other routes' : '';
  return carried(`Your plan does not offer ${name} through ${routes}${open}.`, refused);
}

function notSettled(name: string): string {
  return `Your plan's documents do not settle whether ${name} can be held in another form or through another route.`;
}

/** A refusal in its document's words, or else in HR's. */
export function ownWords(evidence: Evidence, more = ''): SettledStatement {
  const { entry } = evidence;
  const said =
    isSentence(entry.quote) && isNegative(entry.quote)
      ? onRoute(entry)
      : entry.what === '' || isNegative(entry.what)
        ? `About ${routeName(entry.route)}, the document says: ${inQuotesAtEnd(entry.quote)}`
        : `Not offered through ${routeName(entry.route)}: ${midSentence(entry.what, evidence)}.`;
  return carried([`${said}${more}`], [evidence]);
}

/** The document's sentence, with the route it is about unless it names that itself. */
function onRoute({ route, quote }: AvailabilityEntry): string {
  const place = routeName(route);
  return quote.toLowerCase().includes(place.replace(/^the /u, ''))
    ? quote
    : `About ${place}, the document says: "${quote}"`;
}
