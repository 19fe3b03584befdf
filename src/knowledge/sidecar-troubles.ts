import type { Finding } from '../domain/finding.ts';
import type { FoundFile } from './scan-folder.ts';

/**
 * Documents beside which settings lie that cannot be used: read without them they could be shown to people they
 * are not for. `refused` are paths that may not be read, such as links.
 */
export function sidecarTroubles(
  files: readonly FoundFile[],
  refused: readonly string[],
): Map<string, Finding> {
  const documents = files.filter(({ role }) => role.kind === 'document').map(({ path }) => path);
  const byName = new Map(documents.map((path) => [folded(path), path]));
  const byStem = new Map(documents.map((path) => [folded(path.replace(/\.[^./]+$/u, '')), path]));
  const exact = new Set(documents);
  const troubles = new Map<string, Finding>();
  const note = (document: string | undefined, settings: string, why: string): void => {
    if (document === undefined || document === settings) return;
    const message = `Its settings in "${settings}" ${why}; until then it is held back.`;
    troubles.set(document, {
      path: document,
      line: null,
      severity: 'error',
      code: 'unusable-settings',
      message,
    });
  };
  const sidecars = files.flatMap(({ path, role }) =>
    role.kind === 'sidecar' ? [{ path, of: role.of }] : [],
  );
  for (const { path, of } of sidecars) {
    const twin = sidecars.find((other) => other.of === of && other.path !== path);
    if (twin) note(of, path, `and those in "${twin.path}" are both for it: keep one`);
    if (exact.has(of)) continue;
    const document = byName.get(folded(of)) ?? byStem.get(folded(of));
    note(document, path, `are not found under that name: call it "${document}.yaml"`);
  }
  for (const path of refused.filter((one) => /\.ya?ml$/iu.test(one)))
    note(
      byName.get(folded(path.replace(/\.ya?ml$/iu, ''))),
      path,
      'cannot be read: put an ordinary file there',
    );
  for (const path of documents) {
    const of = /^(?<of>.+)\.ya?ml\.[^./]+$/iu.exec(path)?.groups?.['of'];
    if (of !== undefined) note(byName.get(folded(of)), path, 'have a second ending: take it off');
  }
  return troubles;
}

/** Names that a person takes for the same. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
