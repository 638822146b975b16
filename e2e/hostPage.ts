/** Somebody else's page: a little server of another origin (127.0.0.1 where the playground is localhost) whose pages embed the playground and keep what it says. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostSite {
  /** Serves this body under a fresh address and returns it. */
  page(body: string): string;
  close(): Promise<void>;
}

/** Keeps every message of a frame, by its place among the page's frames. */
const listening = `<script>
  heard = [];
  addEventListener('message', (event) => heard.push({ frame: Array.from({ length: frames.length }, (_, i) => frames[i]).indexOf(event.source), origin: event.origin, data: event.data }));
</script>`;

export async function openHostSite(): Promise<HostSite> {
  const bodies: string[] = [];
  const server: Server = createServer((request, response) => {
    const body = bodies[Number(request.url?.slice(1))];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      body === undefined
        ? ''
        : `<!doctype html><title>A blog</title><link rel="icon" href="data:,">${listening}<body>${body}</body>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    page(body) {
      bodies.push(body);
      return `http://127.0.0.1:${port}/${bodies.length - 1}`;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
