/**
 * The page without a network: keeps the files of one build (workbox-precaching: all or none of them, what is unchanged is not fetched again) and answers with
 * them. Shards come from the cache that the page has filled on request. A new version waits until the page asks for it, or until no page of the old one is open.
 */
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { isKeptCache } from './state/offline/keptCache';

declare const __PRECACHED__: { url: string; revision: string | null }[];
declare const __KEPT_CACHE__: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const dataFolder = new URL('data/', worker.registration.scope).pathname;

// Workbox would fetch what has no hash in its name a second time; here the host is only asked whether what the browser has just got still holds.
const askHost = (request: Request) => (request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request);
addPlugins([{ requestWillFetch: async ({ request }) => askHost(request) }]);
precacheAndRoute(__PRECACHED__, { cleanURLs: false });
cleanupOutdatedCaches();

/** The address's words are read by the page itself: every page is index.html. A file that was asked for by name is that file. */
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/[^/?]+\.[a-z\d]+(\?|$)/] }));

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(dataFolder),
  async ({ request }) => (await caches.match(request.url, { cacheName: __KEPT_CACHE__ })) ?? fetch(request),
);

worker.addEventListener('message', ({ data }) => {
  if (data === 'replace') void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => {
  const dropOldData = async () => {
    const old = (await caches.keys()).filter((name) => isKeptCache(name) && name !== __KEPT_CACHE__);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(dropOldData());
});
