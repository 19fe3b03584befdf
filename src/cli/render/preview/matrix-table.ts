import type { MatrixCell, RouteCell } from '../../../answering/preview/matrix.ts';
import { type RouteId, routeIds } from '../../../domain/availability.ts';
import { inWords } from '../../../domain/iso-date.ts';
import { capitalised, routeName } from '../../../domain/wording.ts';
import { printable } from '../../../knowledge/printable.ts';
import type { Preview } from '../../preview/preview.ts';
import { type Markup, element } from './element.ts';
import { planName, stateWords, statusWords } from './words.ts';

/** The verdict matrix, one table for each plan; a cell that differs shows both states in words. */
export function matrixTables(preview: Preview): Markup[] {
  const { before, after } = preview.matrix;
  const plans = [...new Set([...after, ...before].map(({ plan }) => plan))];
  return plans.map((plan) => tableOf(plan, preview));
}

function tableOf(plan: string, { matrix, names }: Preview): Markup {
  const inPlan = (cells: readonly MatrixCell[]): Map<string, MatrixCell> =>
    new Map(cells.filter((cell) => cell.plan === plan).map((cell) => [cell.asset, cell]));
  const [before, after] = [inPlan(matrix.before), inPlan(matrix.after)];
  const columns = ['Verdict', ...routeIds.map((route) => capitalised(routeName(route)))];
  const rows = [...new Set([...after.keys(), ...before.keys()])].map((asset) => {
    const [was, is] = [sayings(before.get(asset)), sayings(after.get(asset))];
    const otherTerms = routeIds.map(
      (route) => termsOn(route, before.get(asset)) !== termsOn(route, after.get(asset)),
    );
    const name = shown(capitalised(names.assets[asset] ?? asset));
    return element(
      'tr',
      { role: 'row' },
      element('th', { scope: 'row', role: 'rowheader' }, name),
      ...columns.map((column, at) =>
        cellOf(column, { was: was[at] ?? '', is: is[at] ?? '', hasOtherTerms: otherTerms[at - 1] === true }),
      ),
    );
  });
  return element(
    'table',
    { role: 'table' },
    element('caption', {}, shown(planName(plan, names))),
    element(
      'thead',
      { role: 'rowgroup' },
      element('tr', { role: 'row' }, ...['Asset class', ...columns].map(columnHead)),
    ),
    element('tbody', { role: 'rowgroup' }, ...rows),
  );
}

function columnHead(name: string): Markup {
  return element('th', { scope: 'col', role: 'columnheader' }, name);
}

function cellOf(
  column: string,
  { was, is, hasOtherTerms }: { was: string; is: string; hasOtherTerms: boolean },
): Markup {
  const attributes = { role: 'cell', 'data-column': column };
  if (was === is && hasOtherTerms)
    return element(
      'td',
      { ...attributes, class: 'changed' },
      is,
      element('span', { class: 'is' }, 'After: in other words'),
    );
  if (was === is) return element('td', is === nothing ? { ...attributes, class: 'quiet' } : attributes, is);
  return element(
    'td',
    { ...attributes, class: 'changed' },
    element('span', { class: 'was' }, `Before: ${was}`),
    element('span', { class: 'is' }, `After: ${is}`),
  );
}

const nothing = stateWords('not_stated');

/** The verdict, then every route, in words. */
function sayings(found: MatrixCell | undefined): string[] {
  if (found === undefined) return ['not there', ...routeIds.map(() => nothing)];
  return [statusWords(found.status), ...found.routes.map(routeSaying)];
}

/** What is entered on a route, to tell whether it is the same. */
function termsOn(id: RouteId, found: MatrixCell | undefined): string {
  const route = found?.routes.find((known) => known.route === id);
  return JSON.stringify([route?.terms ?? [], route?.upcoming ?? []]);
}

function routeSaying({ state, upcoming }: RouteCell): string {
  const later = upcoming.map(
    ({ from, state: then }) =>
      `${then === state ? 'with other terms' : stateWords(then)} from ${inWords(from)}`,
  );
  return [...(state === 'not_stated' && later.length > 0 ? [] : [stateWords(state)]), ...later].join('; ');
}

function shown(text: string): string {
  return printable(text.replaceAll(/\s+/gu, ' '));
}
