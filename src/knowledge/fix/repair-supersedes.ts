import { isScalar, isSeq } from 'yaml';
import type { Edit } from './edit.ts';
import { scalarEdit } from './scalar.ts';
import { type Settings, mappingsIn } from './settings-in.ts';

/** Paths under `supersedes` that lack the folders before them, when exactly one file ends so. */
export function repairSupersedes({ at, yaml }: Settings, own: string, paths: readonly string[]): Edit[] {
  const named = mappingsIn(yaml)[0]?.find(({ key }) => key === 'supersedes')?.value;
  const nodes: readonly unknown[] = isSeq(named) ? named.items : [named];
  return nodes.flatMap((node, item): Edit[] => {
    if (!isScalar(node) || typeof node.value !== 'string' || paths.includes(node.value)) return [];
    const tail = node.value.replace(/^(?:\.{0,2}\/)+/u, '').replace(/^knowledge\//u, '');
    const fitting = paths.filter((path) => path !== own && (path === tail || path.endsWith(`/${tail}`)));
    const [only] = fitting;
    if (only === undefined || fitting.length !== 1) return [];
    const edit = scalarEdit(node, only, at);
    if (edit === null) return [];
    return [
      {
        ...edit,
        code: 'broken-supersedes',
        what: `"supersedes" was ${node.value} and is now ${only}`,
        means: {
          kind: 'value',
          place: { entry: 0, key: 'supersedes', item: isSeq(named) ? item : null },
          value: only,
        },
      },
    ];
  });
}
