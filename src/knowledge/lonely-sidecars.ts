import { editDistance } from '../domain/edit-distance.ts';
import type { FileRecord } from '../domain/file-record.ts';
import type { Finding } from '../domain/finding.ts';

/** Settings that describe no document; one whose name is nearly that of a plan's entries was surely meant as them. */
export function lonelySidecars(
  sidecars: ReadonlyMap<string, string>,
  records: readonly FileRecord[],
): Finding[] {
  const paths = new Set(records.map((record) => record.path));
  return [...sidecars]
    .filter(([of]) => !paths.has(of))
    .map(([of, path]): Finding => {
      const name = of.slice(of.lastIndexOf('/') + 1).toLowerCase();
      if (editDistance(name, 'availability', 2) <= 2)
        return {
          path,
          line: null,
          severity: 'error',
          code: 'misnamed',
          message:
            'Did you mean "availability.yaml", directly in the folder of the plan? Under this name its entries do not count.',
        };
      const message = `It describes "${of}", but there is no such document.`;
      return { path, line: null, severity: 'warning', code: 'lonely-sidecar', message };
    });
}
