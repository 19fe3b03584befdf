import { isScalar } from 'yaml';
import { isIsoDate } from '../../domain/iso-date.ts';
import type { Edit } from './edit.ts';
import { mayBePutIn, nearKey } from './near-key.ts';
import { plainDate } from './plain-date.ts';
import { scalarEdit } from './scalar.ts';
import { type Settings, mappingsIn } from './settings-in.ts';

const dates = new Set(['effective', 'until', 'published', 'occurred', 'reviewed']);

/** Dates that mean one day, written as one is written here. */
export function repairDates({ at, yaml }: Settings): Edit[] {
  return mappingsIn(yaml).flatMap((mapping, entry) =>
    mapping.flatMap(({ key, value: node }): Edit[] => {
      if (!dates.has(key) || !isScalar(node) || typeof node.value !== 'string') return [];
      const { value } = node;
      const day = isIsoDate(value) || value.includes('\n') ? null : plainDate(value);
      const edit = day === null ? null : scalarEdit(node, day, at);
      if (edit === null || day === null) return [];
      return [
        {
          ...edit,
          code: 'wrong-value',
          what: `"${key}" was ${value} and is now ${day}`,
          means: { kind: 'value', place: { entry, key, item: null }, value: day },
        },
      ];
    }),
  );
}

/** Misspelt keys that have exactly one near neighbour, which is not there yet. */
export function repairKeys({ at, yaml }: Settings, known: readonly string[]): Edit[] {
  return mappingsIn(yaml).flatMap((mapping, entry) =>
    mapping.flatMap((setting): Edit[] => {
      const meant = nearKey(setting.key, known);
      if (meant === null || !mayBePutIn(meant)) return [];
      const others = mapping.filter((other) => other !== setting);
      if (others.some(({ key }) => key === meant || nearKey(key, known) === meant)) return [];
      return [
        {
          at: at + setting.at,
          end: at + setting.end,
          text: meant,
          code: 'unknown-key',
          what: `"${setting.key}:" is now "${meant}:"`,
          means: { kind: 'name', entry, from: setting.key, to: meant },
        },
      ];
    }),
  );
}
