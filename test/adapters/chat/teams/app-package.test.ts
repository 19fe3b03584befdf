import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const folder = new URL('../../../../teams-app/', import.meta.url);
const scope = z.enum(['personal', 'team', 'groupChat']);

/** The limits of Microsoft's manifest schema 1.19 on what we use of it. */
const manifest = z.object({
  manifestVersion: z.literal('1.19'),
  id: z.literal('${{MICROSOFT_APP_ID}}'),
  name: z.object({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.object({ short: z.string().max(80), full: z.string().max(4_000) }),
  icons: z.object({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/),
  bots: z.tuple([
    z.object({
      botId: z.literal('${{MICROSOFT_APP_ID}}'),
      scopes: z.array(scope).length(3),
      commandLists: z
        .array(
          z.object({
            scopes: z.array(scope),
            commands: z
              .array(z.object({ title: z.string().max(32), description: z.string().max(128) }))
              .max(10),
          }),
        )
        .max(3),
    }),
  ]),
});

async function pictureOf(name: string) {
  const bytes = await readFile(new URL(name, folder));
  const lengthAt = bytes.indexOf('IDAT') - 4;
  const data = bytes.subarray(lengthAt + 8, lengthAt + 8 + bytes.readUInt32BE(lengthAt));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), rows: inflateSync(data) };
}

describe('the Teams app package', () => {
  it('has a manifest within the limits of its schema', async () => {
    const parsed = manifest.safeParse(JSON.parse(await readFile(new URL('manifest.json', folder), 'utf8')));
    expect(parsed.error?.issues).toBeUndefined();
  });

  it('has only placeholders that the manual explains', async () => {
    const source = await readFile(new URL('manifest.json', folder), 'utf8');
    const manual = await readFile(new URL('../docs/teams.md', folder), 'utf8');
    for (const [, name = ''] of source.matchAll(/\$\{\{(\w+)\}\}/g)) expect(manual).toContain(name);
  });

  it('has a colour icon of 192 by 192 pixels', async () => {
    expect(await pictureOf('color.png')).toMatchObject({ width: 192, height: 192 });
  });

  it('has an outline icon of 32 by 32 pixels, white on nothing', async () => {
    const { width, height, rows } = await pictureOf('outline.png');
    expect([width, height]).toEqual([32, 32]);
    for (let at = 0; at < rows.length; at += 1) {
      const inRow = at % (32 * 4 + 1);
      // One filter byte, then red, green, blue and alpha for each pixel.
      if (inRow === 0) expect(rows[at]).toBe(0);
      else if (inRow % 4 !== 0) expect(rows[at]).toBe(255);
    }
  });
});
