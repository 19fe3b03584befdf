import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/iso-date.ts';
import { benchWith, sampleFiles } from './sample-folder.ts';

/** Zones so far apart that it is never the same day in both. */
const [early, late] = ['Pacific/Kiritimati', 'Etc/GMT+12'];

describe('a document', () => {
  test('takes over at midnight where the employer is', async () => {
    const spd = sampleFiles['knowledge/plans/larch/spd.md'] ?? '';
    const day = dayOf(new Date(), early);
    const { command } = benchWith({
      'knowledge/plans/larch/spd.md': spd.replace('2026-01-01', day),
    });
    const status = async (zone: string): Promise<string | undefined> => {
      const { out } = await command(['ask', '--json', 'Can I buy bitcoin?'], {
        environment: { TIME_ZONE: zone },
      });
      return /"status":"(\w+)"/u.exec(out)?.[1];
    };
    expect([await status(early), await status(late)]).toEqual(['available', 'not_stated']);
  });
});
