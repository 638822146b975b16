/** What an author's page loads of ours: no more than 3 kB, and nothing that looks elsewhere. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { oembedAnswer } from './oembed.ts';

const script = readFileSync(new URL('../public/embed.js', import.meta.url), 'utf8');

it('the script for authors weighs at most 3 kB, uncompressed, and imports nothing', () => {
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(3000);
  expect(script).not.toMatch(/\bimport\b|\brequire\b|https?:/);
});

it('the oEmbed answer has absolute addresses where the site is known, and promises no frame where it is not', () => {
  expect(oembedAnswer('https://there.test/play')).toMatchObject({
    type: 'rich',
    version: '1.0',
    html: expect.stringContaining('src="https://there.test/play/?embed=sandbox"'),
  });
  expect(oembedAnswer(undefined)).toEqual(expect.objectContaining({ type: 'link' }));
  expect(() => oembedAnswer('ftp://there.test')).toThrow(RangeError);
});
