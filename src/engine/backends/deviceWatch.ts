/** TensorFlow.js listens neither for a lost GPU nor for shader errors (they return zeros without an exception); this does. */
import { backend } from '../tensorflow';

interface WatchedDevice extends EventTarget {
  lost: Promise<{ reason: string; message: string }>;
}

export function watchDevice(onLost: (detail: string) => void): void {
  const { device } = backend() as unknown as { device: WatchedDevice };
  device.lost.then((info) => onLost(info.message || info.reason));
  device.addEventListener('uncapturederror', (event) => {
    onLost((event as Event & { error?: { message?: string } }).error?.message ?? 'uncapturederror');
  });
}

export function watchContext(onLost: (detail: string) => void): void {
  const { gpgpu } = backend() as unknown as { gpgpu?: { gl?: WebGL2RenderingContext } };
  gpgpu?.gl?.canvas.addEventListener('webglcontextlost', () => onLost('webglcontextlost'));
}
