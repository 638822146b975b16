/**
 * What the host says with each file: security policy, who may read it, how long it is kept. The one place: `vite preview` sends these, the build writes them to
 * `_headers` (Netlify, Cloudflare Pages and the portable server read it), and the policy alone stands in index.html, for hosts that send no headers (GitHub Pages).
 */
import type { Plugin } from 'vite';

/**
 * Scripts only from the page's own files, and WebAssembly compiled from them. No inline script, no eval, no other origin. Style attributes are let through: MathML made
 * while building carries them. `data:` workers are for sandboxed frames (src/state/moduleWorker.ts), `data:` images for a control's arrow and for saved pictures.
 */
const policy: Record<string, string> = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self' data:",
  'connect-src': "'self'",
  'img-src': "'self' data: blob:",
  'style-src': "'self' 'unsafe-inline'",
  'style-src-elem': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'none'",
};

export const contentSecurityPolicy = Object.entries(policy)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

const mustAsk = { 'Cache-Control': 'no-cache' };
const aDay = { 'Cache-Control': 'public, max-age=86400' };

/** A path ends in `*` where it stands for all that begins so. At most one rule that matches a file names the same header: some hosts join the values. */
export const headerRules: readonly { path: string; headers: Record<string, string> }[] = [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': contentSecurityPolicy,
      // A frame with sandbox="allow-scripts" has no origin: its scripts and data come only so.
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
  { path: '/', headers: mustAsk },
  { path: '/index.html', headers: mustAsk },
  { path: '/sw.js', headers: mustAsk },
  { path: '/manifest.webmanifest', headers: mustAsk },
  // Their names hold a hash of their content.
  { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { path: '/data/*', headers: aDay },
  { path: '/runs/*', headers: aDay },
  { path: '/icons/*', headers: aDay },
];

/** `path` begins with '/' and has no query. */
export function headersFor(path: string): Record<string, string> {
  const matching = headerRules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  return Object.assign({}, ...matching.map((rule) => rule.headers));
}

/** The text of the file `_headers`. */
export function headersFile(): string {
  const lines = headerRules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${lines.join('\n\n')}\n`;
}

/** Vite plugin: headers in `vite preview`, the policy in the built index.html, and the file `_headers`. The development server has none of it: it works with inline scripts. */
export function hostHeaders(): Plugin {
  let isBuild = false;
  return {
    name: 'host-headers',
    configResolved(config) {
      isBuild = config.command === 'build' && !config.isWorker;
    },
    transformIndexHtml() {
      if (!isBuild) return;
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
    generateBundle() {
      if (isBuild) this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const headers = headersFor((request.url ?? '/').replace(/[?#].*/, ''));
        const { writeHead } = response;
        // The server behind names a Cache-Control of its own when it writes the head.
        response.writeHead = ((status: number, ...rest: unknown[]) => {
          const own = rest.find((part) => typeof part === 'object' && part !== null);
          return writeHead.call(response, status, { ...(own as object), ...headers });
        }) as typeof response.writeHead;
        next();
      });
    },
  };
}
