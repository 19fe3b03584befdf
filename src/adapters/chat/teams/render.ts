import type { Activity } from 'botbuilder';
import { type Outline, type OutlineLine, type OutlineSource, outlineOf } from '../../../domain/outline.ts';
import type { Reply } from '../../../domain/turn.ts';
import { citedSources, messageEntity, safeUrl } from './citations.ts';
import { cut, inert } from './escape.ts';
import { planCard } from './plan-card.ts';

/** Teams refuses about 100 KB, counted in UTF-16 with entities and cards. */
const largestMessage = 80_000;

/** Longest piece of text to begin with, in characters; halved until the message fits. */
const longestPiece = 1_200;

const most = { headlines: 20, lines: 60, sources: 40, closing: 10, choices: 30 };

/** A reply as the message Teams is sent; pure. `askedIn`: the conversation it answers, when it is shown in another. */
export function renderReply(reply: Reply, askedIn: string | null = null): Partial<Activity> {
  if (reply.kind === 'note') return renderNote(reply.text);
  const outline = capped(outlineOf(reply));
  let pieceLimit = longestPiece;
  let message = renderOutline(outline, pieceLimit, askedIn);
  while (sizeOf(message) >= largestMessage && pieceLimit > 10) {
    pieceLimit = Math.floor(pieceLimit / 2);
    message = renderOutline(outline, pieceLimit, askedIn);
  }
  return message;
}

/** A line of our own, without the label "AI generated". */
export function renderNote(text: string): Partial<Activity> {
  return { type: 'message', textFormat: 'markdown', text: inert(cut(text, longestPiece)) };
}

/** Bytes of the message as Teams counts them. */
export function sizeOf(message: Partial<Activity>): number {
  return JSON.stringify(message).length * 2;
}

function capped(outline: Outline): Outline {
  let room = most.lines;
  const sections = outline.sections.map((section) => {
    const lines = section.lines.slice(0, room);
    room -= lines.length;
    return { ...section, lines };
  });
  return {
    ...outline,
    headlines: outline.headlines.slice(0, most.headlines),
    sections: sections.filter((section) => section.lines.length > 0),
    sources: outline.sources.slice(0, most.sources),
    closing: outline.closing.slice(0, most.closing),
    choices: outline.choices.slice(0, most.choices),
  };
}

function renderOutline(outline: Outline, pieceLimit: number, askedIn: string | null): Partial<Activity> {
  const cited = citedSources(outline.sources);
  return {
    type: 'message',
    textFormat: 'markdown',
    text: textOf(outline, new Set(cited.map(({ n }) => n)), pieceLimit),
    entities: [messageEntity(cited)],
    ...(outline.choices.length > 0 && { attachments: [planCard(outline.choices, askedIn)] }),
  };
}

/** Paragraphs only: inside list items Teams leaves `[n]` as it is. */
function textOf(outline: Outline, claims: ReadonlySet<number>, pieceLimit: number): string {
  const piece = (text: string) => inert(cut(text, pieceLimit));
  const known = new Set(outline.sources.map(({ n }) => n));
  const lineOf = (line: OutlineLine) =>
    [
      piece(line.text),
      markersOf(
        line.citations.filter((n) => known.has(n)),
        claims,
      ),
    ].join(' ');
  return [
    ...outline.headlines.map((headline) => bold(piece(headline))),
    piece(outline.about ?? ''),
    ...outline.sections.flatMap((section) => [
      bold(piece(section.title ?? '')),
      ...section.lines.map(lineOf),
    ]),
    outline.sources.length > 0 ? bold('Sources') : '',
    ...outline.sources.map((source) => sourceParagraph(source, claims, piece)),
    ...outline.closing.map(piece),
  ]
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Everything a citation's hover card shows, for clients and readers without one. */
function sourceParagraph(
  source: OutlineSource,
  claims: ReadonlySet<number>,
  piece: (text: string) => string,
): string {
  const title = piece(source.title) || `Source ${source.n}`;
  const place = [source.locator, source.detail].map(piece).filter((part) => part !== '');
  const quote = piece(source.quote);
  const url = safeUrl(source.url);
  return [
    `${markersOf([source.n], claims)} ${bold(title)}`,
    ...place.map((part) => `, ${part}`),
    quote === '' ? '' : `: “${quote}”`,
    url === null ? '' : ` ([Open ${title}](${url.replaceAll('&', '&amp;')}))`,
  ].join('');
}

/** `[1][2], source 21`: never `[1](21)`, which is a link. */
function markersOf(numbers: readonly number[], claims: ReadonlySet<number>): string {
  const all = new Set(numbers);
  const markers = [...all].filter((n) => claims.has(n)).map((n) => `[${n}]`);
  const others = [...all].filter((n) => !claims.has(n)).map((n) => `source ${n}`);
  return [markers.join(''), ...others].filter((part) => part !== '').join(', ');
}

function bold(text: string): string {
  return text === '' ? '' : `**${text}**`;
}
