import { isMap, isSeq, parseDocument } from 'yaml';
import type { Plan } from '../domain/plan.ts';
import { plansFile } from './plans-file.ts';
import { readYaml } from './yaml-file.ts';

export type PlanAdded =
  | { kind: 'added'; text: string }
  | { kind: 'already_there' }
  /** The file has a mistake that has to be repaired first. */
  | { kind: 'unreadable'; line: number | null; message: string };

/**
 * `plans.yaml` with one plan more; everything that stands in it stays as it is, comments included.
 * `entry` is the plan as lines of YAML, not indented, beginning with "- id: ".
 */
export function addPlan(text: string, id: string, entry: readonly string[]): PlanAdded {
  const before = readPlans(text);
  if ('message' in before) return { kind: 'unreadable', ...before };
  if (before.plans.some((plan) => plan.id === id)) return { kind: 'already_there' };
  for (const candidate of [withEntryAtEnd(text, entry), rewritten(text, entry)]) {
    const after = readPlans(candidate);
    // Whatever the file looks like: it is used only if it says what it said, and the new plan.
    const ids = 'plans' in after ? after.plans.map((plan) => plan.id) : [];
    if (JSON.stringify(ids) === JSON.stringify([...before.plans.map((plan) => plan.id), id]))
      return { kind: 'added', text: candidate };
  }
  return { kind: 'unreadable', line: null, message: 'This file has a form to which no plan can be added.' };
}

function readPlans(text: string): { plans: Plan[] } | { line: number | null; message: string } {
  const document = parseDocument(text);
  if (document.contents === null && document.errors.length === 0) return { plans: [] };
  const { value, findings } = readYaml(withoutEmptyPlans(text), { path: 'plans.yaml', schema: plansFile });
  if (value !== null) return { plans: value };
  return { line: findings[0]?.line ?? null, message: findings[0]?.message ?? 'This file cannot be read.' };
}

/** "plans:" with nothing under it yet is a file about to be filled in. */
function withoutEmptyPlans(text: string): string {
  const { contents } = parseDocument(text);
  return isMap(contents) && contents.has('plans') && (contents.get('plans') ?? null) === null
    ? text.replace(/^plans:[^\S\n]*(?:#.*)?$/mu, 'plans: []')
    : text;
}

/** `plans` is the only key, so its list ends with the file. */
function withEntryAtEnd(text: string, entry: readonly string[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const { contents } = parseDocument(text);
  const list: unknown = isMap(contents) ? contents.get('plans') : null;
  const first: unknown = isSeq(list) ? list.range?.[0] : null;
  const start = typeof first === 'number' ? text.lastIndexOf('\n', first - 1) + 1 : 0;
  const indent = typeof first === 'number' && first > start ? text.slice(start, first) : '  ';
  const opening = isMap(contents) ? '' : `plans:${lineEnd}`;
  const whole = text === '' || text.endsWith('\n') ? text : `${text}${lineEnd}`;
  return `${whole}${opening}${entry.map((line) => `${/^\s*$/u.test(indent) ? indent : '  '}${line}${lineEnd}`).join('')}`;
}

/** For lists in brackets and the like: comments stay, the layout may change. */
function rewritten(text: string, entry: readonly string[]): string {
  const document = parseDocument(text);
  const added = parseDocument(entry.join('\n')).contents;
  if (!isSeq(added)) return text;
  const list: unknown = document.get('plans');
  if (isSeq(list)) {
    list.flow = false;
    list.items.push(...added.items);
  } else document.set('plans', added);
  return document.toString({ lineWidth: 0 });
}
