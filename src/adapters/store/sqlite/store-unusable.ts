/** A store file that cannot be opened safely. The message is one sentence for whoever runs the product. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
  readonly file: string;
  readonly reason: 'corrupt' | 'newer' | 'locked' | 'unopenable';
  constructor(file: string, reason: StoreUnusable['reason'], cause?: unknown) {
    super(sentences[reason](file), { cause });
    this.file = file;
    this.reason = reason;
  }
}

const sentences: Record<StoreUnusable['reason'], (file: string) => string> = {
  corrupt: (file) => `The store ${file} is damaged: put back a backup, or move the file away to start empty.`,
  newer: (file) => `The store ${file} was written by a newer version of PlanSays: run that version or later.`,
  locked: (file) => `The store ${file} is locked by another program: stop that program, then start again.`,
  unopenable: (file) =>
    `The store ${file} cannot be opened: check that its folder exists and that this user may write there.`,
};

const sqliteBusy = 5;
const sqliteCorrupt = 11;
const sqliteNotADatabase = 26;

/** Says in plain words why SQLite, or the file system, would not open the file. */
export function asStoreUnusable(file: string, error: unknown): StoreUnusable {
  if (error instanceof StoreUnusable) return error;
  switch (primaryCodeOf(error)) {
    case sqliteBusy:
      return new StoreUnusable(file, 'locked', error);
    case sqliteCorrupt:
    case sqliteNotADatabase:
      return new StoreUnusable(file, 'corrupt', error);
    default:
      return new StoreUnusable(file, 'unopenable', error);
  }
}

/** SQLite keeps the kind of an error in the low byte of its code. */
function primaryCodeOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}
