import pc from 'picocolors';
import { type Outline, type OutlineLine, type OutlineSource, outlineOf } from '../../domain/outline.ts';
import type { Reply } from '../../domain/turn.ts';
import { wrapped } from './wrapped.ts';

export interface TerminalOptions {
  hasColours: boolean;
  /** Columns to wrap at. */
  width: number;
}

const widest = 96;
/** Control characters, line ends aside, and those that turn the direction of reading: a document must not steer a terminal. */
const control = /(?!\n)\p{Cc}|\p{Bidi_Control}/gu;

/** A reply for a terminal: verdict, lines with numbers, notes, numbered sources with dates and quoted words. */
export function renderTerminal(reply: Reply, { hasColours, width }: TerminalOptions): string {
  const style = pc.createColors(hasColours);
  const wrap = (text: string, indent: string, first = indent): string =>
    wrapped(text.replace(control, ' '), Math.min(width, widest), indent, first);
  if (reply.kind === 'note') return `${wrap(reply.text, '')}\n`;
  const outline = outlineOf(reply);
  const parts = [
    heading(outline, (text) => style.bold(text), wrap),
    ...outline.sections.map(({ title, lines }) =>
      [
        ...(title === null ? [] : [style.bold(title)]),
        ...lines.map((line) => wrap(numbered(line), '    ', '  - ')),
      ].join('\n'),
    ),
    outline.choices
      .map(({ id, name }) => wrap(`${name}: ask again with --plan ${id}`, '    ', '  - '))
      .join('\n'),
    sources(outline.sources, style.bold('Sources'), (text) => style.dim(text), wrap),
    outline.closing.map((line) => style.dim(wrap(line, ''))).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type Wrap = (text: string, indent: string, first?: string) => string;

function heading({ headlines, about }: Outline, bold: (text: string) => string, wrap: Wrap): string {
  return [
    ...headlines.map((line) => bold(wrap(line, ''))),
    ...(about === null ? [] : [wrap(about, '')]),
  ].join('\n');
}

function numbered({ text, citations }: OutlineLine): string {
  return [text, ...citations.map((n) => `[${n}]`)].join(' ');
}

function sources(
  list: readonly OutlineSource[],
  title: string,
  dim: (text: string) => string,
  wrap: Wrap,
): string {
  if (list.length === 0) return '';
  const entries = list.map(({ n, title: name, locator, detail, quote, url }) => {
    const place = locator === name ? name : `${name}, ${locator}`;
    const head = wrap(`${place} (${detail})`, '      ', `  [${n}] `);
    return [
      head,
      dim(wrap(`“${quote}”`, '      ')),
      ...(url === null ? [] : [dim(`      ${url.replace(control, '')}`)]),
    ].join('\n');
  });
  return [title, ...entries].join('\n');
}
