import type { AssetCatalogue } from '../../domain/asset-class.ts';
import type { Source } from '../../domain/document.ts';
import type { Passage } from '../../domain/passage.ts';
import { metadataSchema } from '../metadata.ts';
import { readAvailability } from '../read-availability.ts';
import { readYaml } from '../yaml-file.ts';
import { knownKeys } from '../yaml-messages.ts';
import { type AsRead, documentAsRead, saysOnly, settingsAsRead } from './as-read.ts';
import { type Edit, edited, lineAt } from './edit.ts';
import { repairQuotes } from './repair-quotes.ts';
import { repairDates, repairKeys } from './repair-settings.ts';
import { repairSupersedes } from './repair-supersedes.ts';
import { type Settings, frontMatterIn, wholeOf } from './settings-in.ts';
import { straightDashes, straightQuotes } from './straighten.ts';

/** What is known around a file. */
export interface Around {
  /** All document files of the folder. */
  paths: readonly string[];
  passagesOf: (path: string) => readonly Passage[];
  assets: AssetCatalogue;
}

export interface Repair {
  line: number;
  code: string;
  what: string;
}

export interface Repaired {
  text: string;
  fixed: Repair[];
}

/** Repairs in a file of settings or a document with front matter what is mechanical, and nothing else. */
export function repairFile(path: string, text: string, around: Around): Repaired {
  const plan = /^plans\/([^/]+)\/availability\.yaml$/u.exec(path)?.[1];
  if (plan !== undefined) return availabilityRepairs(text, plan, around, path);
  const source = sourceOf(path);
  if (source === null) return { text, fixed: [] };
  const known = knownKeys(metadataSchema(source), []);
  const isSidecar = /\.ya?ml$/iu.test(path);
  const settingsIn = (now: string): Settings | null => (isSidecar ? wholeOf(now) : frontMatterIn(now));
  const faultsIn = (now: string): number => {
    const settings = settingsIn(now);
    if (settings === null) return 0;
    return errorsIn(readYaml(settings.yaml, { path, schema: metadataSchema(source) }).findings);
  };
  const own = isSidecar ? path.replace(/\.ya?ml$/iu, '') : path;
  const onSettings =
    (repair: (settings: Settings) => Edit[]) =>
    (now: string): Edit[] => {
      const settings = settingsIn(now);
      return settings === null ? [] : repair(settings);
    };
  const asRead = isSidecar ? settingsAsRead : documentAsRead;
  return inTurn(text, { faultsIn, asRead }, [
    ...(isSidecar ? [] : [(now: string): Edit[] => straightDashes(now, known), straightQuotes]),
    onSettings(repairDates),
    onSettings((settings) => repairKeys(settings, known)),
    onSettings((settings) => repairSupersedes(settings, own, around.paths)),
  ]);
}

const entryKeys = [
  'asset',
  'route',
  'offered',
  'what',
  'covers',
  'excludes',
  'limits',
  'effective',
  'until',
  'new_money',
  'source',
  'quote',
];

function availabilityRepairs(text: string, plan: string, around: Around, path: string): Repaired {
  const faultsIn = (now: string): number =>
    errorsIn(readAvailability(now, { path, plan, assets: around.assets }).findings);
  return inTurn(text, { faultsIn, asRead: settingsAsRead }, [
    (now) => repairDates(wholeOf(now)),
    (now) => repairKeys(wholeOf(now), entryKeys),
    (now) => repairQuotes(now, plan, around.passagesOf),
  ]);
}

function sourceOf(path: string): Source | null {
  if (!/\.(?:md|txt|ya?ml)$/iu.test(path)) return null;
  const [top, , third] = path.split('/');
  if (top === 'policy' || top === 'faq') return top;
  return top === 'plans' && third !== undefined ? 'plan' : null;
}

interface Reading {
  faultsIn: (text: string) => number;
  asRead: (text: string) => AsRead | null;
}

/** One repair after the other, each looking at what the one before left; one that does more than it says is not made. */
function inTurn(text: string, reading: Reading, repairs: readonly ((text: string) => Edit[])[]): Repaired {
  let now = text;
  const fixed: Repair[] = [];
  for (const repair of repairs) {
    const edits = repair(now);
    const after = edited(now, edits);
    if (edits.length === 0 || !isSafe(now, after, edits, reading)) continue;
    fixed.push(...edits.map(({ at, code, what }) => ({ line: lineAt(now, at), code, what })));
    now = after;
  }
  return { text: now, fixed: fixed.toSorted((a, b) => a.line - b.line) };
}

function isSafe(
  before: string,
  after: string,
  edits: readonly Edit[],
  { faultsIn, asRead }: Reading,
): boolean {
  // Settings that could not be found before the dashes were repaired had no errors that could be counted.
  if (edits.every(({ means }) => means === null)) return true;
  if (faultsIn(after) > faultsIn(before)) return false;
  const now = asRead(after);
  // A line that breaks the YAML says nothing by itself; the others must say what they say without it.
  const then = asRead(before) ?? asRead(withoutLinesOf(edits, before));
  return now !== null && then !== null && saysOnly(edits, then, now);
}

function withoutLinesOf(edits: readonly Edit[], text: string): string {
  return edited(
    text,
    edits.map(({ at }) => {
      const end = text.indexOf('\n', at);
      return { at: text.lastIndexOf('\n', at - 1) + 1, end: end === -1 ? text.length : end, text: '' };
    }),
  );
}

function errorsIn(findings: readonly { severity: string }[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
