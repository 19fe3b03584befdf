import { editDistance } from '../../domain/edit-distance.ts';
import { isIsoDate } from '../../domain/iso-date.ts';
import type { Edit } from './edit.ts';
import { plainDate } from './plain-date.ts';
import { type SettingLine, type Settings, linesIn } from './settings-in.ts';

const dates = new Set(['effective', 'until', 'published', 'occurred', 'reviewed']);

/** Dates that mean one day, written as one is written here. */
export function repairDates({ at, yaml }: Settings): Edit[] {
  return linesIn(yaml).flatMap(({ key, value, valueAt, valueEnd }) => {
    if (!dates.has(key) || isIsoDate(value)) return [];
    const day = plainDate(value);
    if (day === null) return [];
    return [
      {
        at: at + valueAt,
        end: at + valueEnd,
        text: day,
        code: 'wrong-value',
        what: `"${key}" was ${value} and is now ${day}`,
      },
    ];
  });
}

/** Keys whose misspelling decides who sees a document, or when: only HR can say what was meant. */
const askAbout = new Set([
  'plans',
  'draft',
  'until',
  'effective',
  'members',
  'everyone',
  'email_domain',
  'emails',
  'slack_user_group',
  'entra_group',
]);

/** Misspelt keys that have exactly one near neighbour, which is not there yet. */
export function repairKeys({ at, yaml }: Settings, known: readonly string[]): Edit[] {
  const lines = linesIn(yaml);
  return lines.flatMap((line) => {
    if (known.includes(line.key)) return [];
    const meant = nearestOf(line.key, known);
    if (meant === null || askAbout.has(meant)) return [];
    if (besides(line, lines).some(({ key }) => key === meant || nearestOf(key, known) === meant)) return [];
    return [
      {
        at: at + line.at,
        end: at + line.at + line.key.length,
        text: meant,
        code: 'unknown-key',
        what: `"${line.key}:" is now "${meant}:"`,
      },
    ];
  });
}

function nearestOf(key: string, known: readonly string[]): string | null {
  if (known.includes(key)) return null;
  const word = key.toLowerCase();
  const most = word.length < 6 ? 1 : 2;
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate, most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance);
  const [best, second] = near;
  return best && best.distance !== second?.distance ? best.candidate : null;
}

/** The other keys of the same mapping: in a list, of the same item. */
function besides(line: SettingLine, lines: readonly SettingLine[]): SettingLine[] {
  const at = lines.indexOf(line);
  const isWithinList = lines.some(isItemStart);
  if (!isWithinList) return lines.filter((other) => other !== line && other.indent === line.indent);
  const first = lines.findLastIndex((other, index) => index <= at && isItemStart(other));
  const next = lines.findIndex((other, index) => index > Math.max(at, first) && isItemStart(other));
  return lines
    .slice(Math.max(first, 0), next === -1 ? lines.length : next)
    .filter((other) => other !== line && other.indent.length === line.indent.length);
}

function isItemStart({ indent }: SettingLine): boolean {
  return indent.endsWith('- ');
}
