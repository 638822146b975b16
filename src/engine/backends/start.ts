/**
 * Starting a TensorFlow.js backend: each is a chunk of its own, loaded when asked for. Answers with what failed instead of throwing, and
 * never leaves TensorFlow.js on a backend that did not start (its `setBackend` answers false and stays there).
 */
import type { BackendId } from '../protocol';
import { env, setBackend } from '../tensorflow';

export interface StartedBackend {
  ok: boolean;
  detail?: string;
}

/** `onLost` is called when the device goes away or a shader fails after the start. */
export async function startBackend(id: BackendId, onLost: (detail: string) => void): Promise<StartedBackend> {
  try {
    switch (id) {
      case 'webgpu':
        await import('@tensorflow/tfjs-backend-webgpu');
        break;
      case 'webgl':
        await import('@tensorflow/tfjs-backend-webgl');
        env().set('WEBGL_FORCE_F16_TEXTURES', false);
        break;
      case 'wasm':
        await (await import('./wasm')).prepareWasm();
        break;
      case 'cpu':
        await import('@tensorflow/tfjs-backend-cpu');
        break;
    }
    if (!(await setBackend(id))) return { ok: false, detail: 'setBackend' };
    if (id === 'webgpu') (await import('./deviceWatch')).watchDevice(onLost);
    if (id === 'webgl') (await import('./deviceWatch')).watchContext(onLost);
    return { ok: true };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}
