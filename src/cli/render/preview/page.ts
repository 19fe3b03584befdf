import type { Preview } from '../../preview/preview.ts';
import { type Markup, element } from './element.ts';
import { matrixTables } from './matrix-table.ts';
import type { PreviewItem } from './items.ts';
import type { PreviewOutline, PreviewSection } from './outline.ts';
import { pageStyle } from './page-style.ts';

/** Nothing may run, nothing may be loaded; styles stand in the page itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const generator = { name: 'generator', content: 'PlanSays preview' };
const beginning = `<!doctype html>\n<html lang="en"><head>${element('meta', generator).html}`;

/** True for a page that was made here. */
export function isPreviewPage(text: string): boolean {
  return text.startsWith(beginning);
}

/** A preview as one page that can be opened, printed and sent round: it loads nothing and runs nothing. */
export function previewPage(outline: PreviewOutline, preview: Preview): string {
  const { title, about, summary, sections } = outline;
  const head = element(
    'head',
    {},
    element('meta', generator),
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, title),
    element('style', {}, { html: pageStyle }),
  );
  const main = element(
    'main',
    {},
    element('h1', {}, title),
    ...about.map((line) => element('p', { class: 'about' }, line)),
    element('ul', { class: 'summary' }, ...summary.map((line) => element('li', {}, line))),
    ...sections.map(sectionOf),
    element('h2', {}, 'The verdict matrix'),
    ...matrixTables(preview),
  );
  return `<!doctype html>\n${element('html', { lang: 'en' }, head, element('body', {}, main)).html}\n`;
}

function sectionOf({ title, items }: PreviewSection): Markup {
  return element('section', {}, element('h2', {}, title), ...items.map(itemOf));
}

function itemOf({ heads, diff, notes }: PreviewItem): Markup {
  const lines = [
    ...diff.before.map((line) => marked('before', 'Before:', line)),
    ...diff.after.map((line) => marked('after', 'After:', line)),
    ...notes.map((line) => element('li', {}, line)),
  ];
  return element(
    'div',
    { class: 'item' },
    ...heads.map((head) => element('h3', {}, head)),
    ...(lines.length === 0 ? [] : [element('ul', { class: 'lines' }, ...lines)]),
  );
}

function marked(side: 'before' | 'after', label: string, line: string): Markup {
  return element('li', { class: side }, element('span', { class: 'mark' }, label), ` ${line}`);
}
