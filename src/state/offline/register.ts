/**
 * Registers the service worker and follows its life. A new version never takes over by itself while a page is open: it waits, `offlineStore.version` says so, and
 * `takeNewVersion` loads it in this tab. Other tabs go on with what they run and are told.
 */
import { offlineStore } from './offlineStore';

/** On a first visit nothing is copied while what the reader looks at is still on its way. */
const firstVisitWaitMs = 3000;

function whenQuiet(act: () => void): void {
  const idle = () => ('requestIdleCallback' in window ? requestIdleCallback(act, { timeout: 4000 }) : setTimeout(act, 2000));
  const wait = () => void setTimeout(idle, navigator.serviceWorker.controller ? 0 : firstVisitWaitMs);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}

let registration: ServiceWorkerRegistration | undefined;
let isAsked = false;

function follow(worker: ServiceWorker, replaces: boolean): void {
  const look = () => {
    if (worker.state === 'activated') offlineStore.setState({ page: 'here' });
    if (worker.state === 'redundant' && !replaces) offlineStore.setState({ page: 'failed' });
    if (worker.state === 'installed' && replaces) offlineStore.setState({ version: 'waiting' });
  };
  worker.addEventListener('statechange', look);
  look();
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  let hadVersion = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    else if (hadVersion) offlineStore.setState({ version: 'replaced' });
    hadVersion = true;
  });
  offlineStore.setState({ page: 'fetching' });
  try {
    registration = await serviceWorker.register(new URL('sw.js', document.baseURI).href, { updateViaCache: 'none' });
  } catch {
    offlineStore.setState({ page: 'failed' });
    return;
  }
  // Tools that block service workers resolve with nothing.
  if (!registration) {
    offlineStore.setState({ page: 'off' });
    return;
  }
  const { active, waiting, installing } = registration;
  if (active) follow(active, false);
  if (waiting) follow(waiting, active !== null);
  if (installing) follow(installing, active !== null);
  registration.addEventListener('updatefound', () => {
    if (registration?.installing) follow(registration.installing, registration.active !== null);
  });
}

export function registerWhenQuiet(): void {
  whenQuiet(() => void register());
}

/** Ends what this tab runs and loads the newer version. */
export function takeNewVersion(): void {
  const waiting = registration?.waiting;
  isAsked = true;
  if (waiting) waiting.postMessage('replace');
  else location.reload();
}
