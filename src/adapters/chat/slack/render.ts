import type { types } from '@slack/bolt';
import type { Outline, OutlineLine, OutlineSource } from '../../../domain/outline.ts';
import { fallbackOf } from './fallback.ts';
import { fit, limits } from './fit.ts';
import { clip, escapeText } from './inert-text.ts';
import { pickActionId, pickBlockId } from './read.ts';

/** The part of a message that is made from the reply; where it goes is added when it is sent. */
export interface SlackMessage {
  /** For notifications and screen readers. */
  text: string;
  blocks?: types.KnownBlock[];
}

/** A note of our own as plain text. */
export function renderNote(text: string): SlackMessage {
  const lines = text.split('\n').map((line) => clip(line, 600));
  return { text: escapeText(lines.join('\n').slice(0, limits.fallback / 5)) };
}

export const leftOut = 'This was too long for one Slack message; the rest was left out.';

/**
 * An answer as blocks. All words stand in rich text, which Slack shows as it is: nothing in a
 * document, a question or a model's output can become a link, a mention or formatting.
 * `thread` is the root message of the conversation; plan buttons carry it.
 */
export function renderOutline(whole: Outline, thread: string): SlackMessage {
  const { outline, isCut } = fit(whole);
  const sources = new Map(outline.sources.map((source) => [source.n, source]));
  const blocks = [
    ...head(outline),
    ...outline.sections.flatMap(({ title, lines }) => sectionBlocks(title, lines, sources)),
    ...(isCut ? [richText([section(italic(leftOut))])] : []),
    ...sourceBlocks(outline.sources),
    ...outline.closing.map((line) => richText([section(plain(line))])),
    ...buttons(outline, thread),
  ];
  const text = fallbackOf(outline, isCut ? leftOut : null);
  return blocks.length > 0 ? { text, blocks: blocks.slice(0, limits.blocks) } : { text };
}

type Inline = types.RichTextText | types.RichTextLink;
type Element = types.RichTextBlock['elements'][number];

const plain = (text: string): Inline => ({ type: 'text', text });
const bold = (text: string): Inline => ({ type: 'text', text, style: { bold: true } });
const italic = (text: string): Inline => ({ type: 'text', text, style: { italic: true } });
const section = (...elements: Inline[]): types.RichTextSection => ({ type: 'rich_text_section', elements });
const richText = (elements: Element[]): types.RichTextBlock => ({ type: 'rich_text', elements });

function head({ headlines, about }: Outline): types.KnownBlock[] {
  const lines = [...headlines.map(bold), ...(about === null ? [] : [italic(about)])];
  if (lines.length === 0) return [];
  return [richText([section(...lines.flatMap((line, at) => (at === 0 ? [line] : [plain('\n'), line])))])];
}

function sectionBlocks(
  title: string | null,
  lines: OutlineLine[],
  sources: Map<number, OutlineSource>,
): types.KnownBlock[] {
  const items = lines.map((line) => lineSection(line, sources));
  return inChunks(items, textSize).map((chunk, at) => {
    const list: Element = { type: 'rich_text_list', style: 'bullet', elements: chunk };
    return richText(title !== null && at === 0 ? [section(bold(title)), list] : [list]);
  });
}

function lineSection(line: OutlineLine, sources: Map<number, OutlineSource>): types.RichTextSection {
  const marks = line.citations.flatMap((n) => {
    const source = sources.get(n);
    return source ? [plain(' '), mark(source)] : [];
  });
  return section(plain(line.text), ...marks);
}

function mark({ n, url }: OutlineSource): Inline {
  return url === null ? plain(`[${n}]`) : { type: 'link', url, text: `[${n}]` };
}

function sourceBlocks(sources: OutlineSource[]): types.KnownBlock[] {
  return inChunks(sources, sourceSize).map((chunk, at) => {
    const elements = chunk.flatMap(sourceElements);
    return richText(at === 0 ? [section(bold('Sources')), ...elements] : elements);
  });
}

function sourceElements(source: OutlineSource): Element[] {
  const { n, title, locator, detail, quote, url } = source;
  const name: Inline = url === null ? bold(title) : { type: 'link', url, text: title };
  const rest = [locator && `, ${locator}`, detail && ` (${detail})`].filter(Boolean).join('');
  const line = section(plain(`[${n}] `), name, ...(rest ? [plain(rest)] : []));
  return quote ? [line, { type: 'rich_text_quote', elements: [plain(quote)] }] : [line];
}

function buttons({ choices }: Outline, thread: string): types.KnownBlock[] {
  if (choices.length === 0) return [];
  const elements = choices.map(({ id, name }, at): types.Button => ({
    type: 'button',
    action_id: pickActionId(at + 1),
    text: { type: 'plain_text', text: clip(name, limits.button) || `Plan ${at + 1}`, emoji: false },
    value: id,
  }));
  return [{ type: 'actions', block_id: pickBlockId(thread), elements }];
}

function sourceSize({ title, locator, detail, quote }: OutlineSource): number {
  return 16 + title.length + locator.length + detail.length + quote.length;
}

function textSize({ elements }: types.RichTextSection): number {
  return elements.reduce((size, element) => size + ('text' in element ? (element.text?.length ?? 0) : 0), 0);
}

/** Splits items so that each run stays within what one block takes, titles allowed for. */
function inChunks<T>(items: readonly T[], size: (item: T) => number): T[][] {
  const chunks: T[][] = [];
  let left = 0;
  for (const item of items) {
    const chunk = chunks.at(-1);
    left -= size(item);
    if (chunk && left >= 0) chunk.push(item);
    else {
      chunks.push([item]);
      left = limits.block - 160 - size(item);
    }
  }
  return chunks;
}
