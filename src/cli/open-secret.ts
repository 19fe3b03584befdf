import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name of the file under the data folder; whoever has it can tell whether a known person is behind a digest. */
const fileName = 'pepper';

/** The secret that keys people's digests, made at the first start and kept beside the store, readable by its owner alone. */
export function openSecret(dataDir: string): string {
  const file = join(dataDir, fileName);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    mkdirSync(dataDir, { recursive: true });
    const secret = randomBytes(32).toString('hex');
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  }
}

/** Turns an id into one that tells nothing without the secret. */
export function keyedDigest(secret: string): (id: string) => string {
  return (id) => createHmac('sha256', secret).update(id).digest('hex');
}
