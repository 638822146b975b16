/**
 * The oEmbed discovery link of index.html and the answer that it leads to. oEmbed wants absolute addresses and an answer for each address that is asked for;
 * a static host has one file: with SITE_URL set while building it offers the sandbox's embed, without it only the names (docs/embedding.md).
 */
import type { Plugin } from 'vite';

const size = { width: 720, height: 560 };
const title = 'Ranking Loss Playground';

/** @param site absolute address of the built page's folder; RangeError where it is no http address. */
export function oembedAnswer(site: string | undefined): Record<string, unknown> {
  const known = { version: '1.0', title, provider_name: title };
  if (site === undefined) return { ...known, type: 'link' };
  const base = new URL(site.endsWith('/') ? site : `${site}/`);
  if (!base.protocol.startsWith('http')) throw new RangeError(`SITE_URL is no http address: ${site}`);
  const src = new URL('./?embed=sandbox', base).href;
  const html = `<iframe src="${src}" title="${title}" width="${size.width}" height="${size.height}" style="border:0" loading="lazy" allow="fullscreen" sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`;
  return { ...known, type: 'rich', provider_url: base.href, ...size, html };
}

export function oembed(site: string | undefined): Plugin {
  const address = site === undefined ? './oembed.json' : new URL('./oembed.json', site.endsWith('/') ? site : `${site}/`).href;
  return {
    name: 'oembed',
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'alternate', type: 'application/json+oembed', title, href: address }, injectTo: 'head' },
    ],
    generateBundle() {
      const source = `${JSON.stringify(oembedAnswer(site), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'oembed.json', source });
    },
  };
}
