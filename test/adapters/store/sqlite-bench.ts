import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  type SqliteStore,
  type SqliteStoreOptions,
  createSqliteStore,
} from '../../../src/adapters/store/sqlite/create-sqlite-store.ts';

export interface SqliteBench {
  /** In a folder that does not exist yet. */
  file: string;
  open(options?: Partial<SqliteStoreOptions>): Promise<SqliteStore>;
  /** Runs SQL behind the store's back. */
  meddle(sql: string): void;
  dispose(): Promise<void>;
}

export async function createSqliteBench(): Promise<SqliteBench> {
  const folder = mkdtempSync(join(tmpdir(), 'plansays-store-'));
  const file = join(folder, 'state', 'store.sqlite');
  const opened: SqliteStore[] = [];
  return {
    file,
    async open(options) {
      const store = createSqliteStore({ file, pepper: 'pepper', ...options });
      opened.push(store);
      return store;
    },
    meddle(sql) {
      const database = new DatabaseSync(file, { timeout: 5_000 });
      database.exec(sql);
      database.close();
    },
    async dispose() {
      for (const store of opened) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
