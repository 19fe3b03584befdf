import type { Log } from '../domain/ports/log.ts';
import type { OpenDesk } from './open-desk.ts';

export interface LiveDeskOptions {
  first: OpenDesk;
  /** Reads the folder anew, as far as it changed since `previous`. */
  reopen: (previous: OpenDesk) => Promise<OpenDesk>;
  /** Called after each reading that changed something. */
  onReread: (desk: OpenDesk) => void;
  log: Log;
}

/** The desk that answers now; another takes its place when the folder changed. */
export interface LiveDesk {
  current: () => OpenDesk;
  /** Reads the folder anew. Asked while it is being read, it is read once more after that. */
  refresh: () => Promise<void>;
}

/** A reading that fails leaves the desk that is there. */
export function createLiveDesk({ first, reopen, onReread, log }: LiveDeskOptions): LiveDesk {
  let desk = first;
  let isWanted = false;
  let reading: Promise<void> | null = null;
  const rereadWhileWanted = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      try {
        const next = await reopen(desk);
        const hasChanged = next.ingested.state !== desk.ingested.state;
        desk = next;
        if (hasChanged) onReread(next);
      } catch (fault) {
        log.error(
          { err: fault },
          'The knowledge folder could not be read anew; what was read before serves on.',
        );
      }
    }
    reading = null;
  };
  return {
    current: () => desk,
    refresh() {
      isWanted = true;
      reading ??= rereadWhileWanted();
      return reading;
    },
  };
}
