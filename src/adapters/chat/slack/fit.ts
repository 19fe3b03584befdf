import type { Outline, OutlineLine, OutlineSource } from '../../../domain/outline.ts';
import { clip } from './inert-text.ts';

/** Slack's own limits for one message, and how much we use of those it states loosely. Characters, unless a count. */
export const limits = {
  blocks: 50,
  /** Slack's own for a section is 3,000. */
  block: 2_900,
  button: 75,
  buttonValue: 2_000,
  /** Slack cuts `text` at 4,000 in some clients. */
  fallback: 3_900,
} as const;

interface Room {
  /** All texts together; Slack refused messages whose blocks came to some 13,000. */
  message: number;
  /** All headlines together, and one of them; the same for the closing lines. */
  headlines: number;
  headline: number;
  closings: number;
  closing: number;
  sections: number;
  sectionTitle: number;
  line: number;
  marksOnALine: number;
  sourceTitle: number;
  detail: number;
  quote: number;
  choices: number;
}

const oneMessage: Room = {
  message: 11_000,
  headlines: 2_500,
  headline: 300,
  closings: 1_800,
  closing: 600,
  sections: 20,
  sectionTitle: 150,
  line: 1_500,
  marksOnALine: 20,
  sourceTitle: 200,
  detail: 150,
  quote: 400,
  choices: 25,
};

const all = Number.POSITIVE_INFINITY;
const noLimit: Room = {
  message: all,
  headlines: all,
  headline: all,
  closings: all,
  closing: all,
  sections: all,
  sectionTitle: all,
  line: all,
  marksOnALine: all,
  sourceTitle: all,
  detail: all,
  quote: all,
  choices: all,
};

const longestUrl = 400;

/** An outline that fits into one Slack message, its texts cleaned. */
export interface Fitted {
  outline: Outline;
  /** Something was shortened or left out. */
  isCut: boolean;
}

/**
 * Shortens an outline at line boundaries. A line stays only together with all sources it cites;
 * verdict, contacts and choices come first, sources that no line cites last.
 */
export function fit(outline: Outline): Fitted {
  const fitted = fitInto(outline, oneMessage);
  return { outline: fitted, isCut: JSON.stringify(fitted) !== JSON.stringify(fitInto(outline, noLimit)) };
}

function fitInto(outline: Outline, room: Room): Outline {
  const headlines = takeWhileFits(outline.headlines, room.headline, room.headlines);
  const closing = takeWhileFits(outline.closing, room.closing, room.closings);
  const about = outline.about === null ? null : clip(outline.about, room.headline) || null;
  const used = sum([...headlines, ...closing, about ?? ''].map((text) => text.length));
  const choices = outline.choices.filter(({ id }) => id.length > 0 && id.length <= limits.buttonValue);
  return {
    headlines,
    about,
    ...fitBody(outline, { ...room, message: room.message - used }),
    closing,
    choices: choices.slice(0, room.choices),
  };
}

function fitBody(outline: Outline, room: Room): Pick<Outline, 'sections' | 'sources'> {
  const known = new Map(outline.sources.map((source) => [source.n, clipSource(source, room)]));
  const kept = new Set<number>();
  let left = room.message;
  /** Once something did not fit, nothing after it is taken: an answer has no holes. */
  const take = (cost: number, sources: number[]): boolean => {
    const fresh = sources.filter((n) => !kept.has(n));
    left -= cost + sum(fresh.map((n) => sourceCost(known.get(n))));
    if (left < 0) return false;
    for (const n of fresh) kept.add(n);
    return true;
  };
  const sections = outline.sections.slice(0, room.sections).map(({ title, lines }) => ({
    title: title === null ? null : clip(title, room.sectionTitle) || null,
    lines: lines
      .map((line) => clipLine(line, known, room))
      .filter((line) => line.text !== '' && take(lineCost(line, known), line.citations)),
  }));
  for (const n of known.keys()) take(0, [n]);
  return {
    sections: sections.filter(({ lines }) => lines.length > 0),
    sources: [...known.values()].filter(({ n }) => kept.has(n)).sort((a, b) => a.n - b.n),
  };
}

function clipLine(line: OutlineLine, known: Map<number, OutlineSource>, room: Room): OutlineLine {
  const citations = [...new Set(line.citations)].filter((n) => known.has(n));
  return { text: clip(line.text, room.line), citations: citations.slice(0, room.marksOnALine) };
}

function clipSource(source: OutlineSource, room: Room): OutlineSource {
  return {
    n: source.n,
    title: clip(source.title, room.sourceTitle) || 'Document',
    locator: clip(source.locator, room.sourceTitle),
    detail: clip(source.detail, room.detail),
    quote: clip(source.quote, room.quote),
    url: safeUrl(source.url),
  };
}

/** Only https, as a browser would open it, without a user name that could pose as the host. */
function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  return protocol === 'https:' && username === '' && password === '' && href.length <= longestUrl
    ? href
    : null;
}

function lineCost(line: OutlineLine, known: Map<number, OutlineSource>): number {
  return line.text.length + sum(line.citations.map((n) => 6 + (known.get(n)?.url?.length ?? 0)));
}

function sourceCost(source: OutlineSource | undefined): number {
  if (!source) return 0;
  const { title, locator, detail, quote, url } = source;
  return 16 + title.length + locator.length + detail.length + quote.length + (url?.length ?? 0);
}

function takeWhileFits(texts: readonly string[], longest: number, together: number): string[] {
  let left = together;
  return texts
    .map((text) => clip(text, longest))
    .filter((text) => {
      left -= text.length;
      return text !== '' && left >= 0;
    });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
