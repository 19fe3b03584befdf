import type { Outline } from '../../../domain/outline.ts';
import { limits } from './fit.ts';
import { clip, escapeText } from './inert-text.ts';

/** Escaping makes a character into five at most; a line of this length always fits. */
const longestLine = 700;

/** The whole answer as escaped plain text, for notifications and screen readers; ends early when it is too long. */
export function fallbackOf(outline: Outline, leftOut: string | null): string {
  const lines = [
    ...outline.headlines,
    ...(outline.about === null ? [] : [outline.about]),
    ...outline.sections.flatMap(({ title, lines: said }) => [
      ...(title === null ? [] : [`${title}:`]),
      ...said.map(
        (line) => `${clip(line.text, longestLine - 100)}${line.citations.map((n) => ` [${n}]`).join('')}`,
      ),
    ]),
    ...(leftOut === null ? [] : [leftOut]),
    ...outline.sources.map(({ n, title, detail }) => `[${n}] ${title} (${detail})`),
    ...outline.closing,
    ...outline.choices.map(({ name }) => name),
  ];
  let left: number = limits.fallback;
  const kept: string[] = [];
  for (const line of lines.map((each) => escapeText(clip(each, longestLine)))) {
    left -= line.length + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return kept.join('\n') || 'An answer with no words.';
}
