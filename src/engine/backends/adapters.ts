/** What graphics hardware the machine offers, found before any backend starts: a software adapter is slower than WASM and is never taken by itself. */

export interface Adapter {
  kind: 'hardware' | 'software' | 'absent';
  /** What the machine calls it. */
  name: string;
}

const SOFTWARE = /swiftshader|llvmpipe|softpipe|lavapipe|basic render|software/i;

interface Gpu {
  requestAdapter(options?: object): Promise<{
    info?: { vendor?: string; architecture?: string; device?: string; description?: string; isFallbackAdapter?: boolean };
    isFallbackAdapter?: boolean;
  } | null>;
}

export async function findWebGpuAdapter(): Promise<Adapter> {
  const gpu = (globalThis.navigator as { gpu?: Gpu } | undefined)?.gpu;
  if (!gpu) return { kind: 'absent', name: '' };
  try {
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) return { kind: 'absent', name: '' };
    const info = adapter.info ?? {};
    const name = [info.vendor, info.architecture, info.device, info.description].filter(Boolean).join(' ');
    const software = (info.isFallbackAdapter ?? adapter.isFallbackAdapter ?? false) || SOFTWARE.test(name);
    return { kind: software ? 'software' : 'hardware', name };
  } catch (error) {
    return { kind: 'absent', name: error instanceof Error ? error.message : String(error) };
  }
}

export function findWebGlAdapter(): Adapter {
  if (typeof OffscreenCanvas === 'undefined') return { kind: 'absent', name: '' };
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!context) return { kind: 'absent', name: '' };
  const extension = context.getExtension('WEBGL_debug_renderer_info');
  const name = String(context.getParameter(extension ? extension.UNMASKED_RENDERER_WEBGL : context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return { kind: SOFTWARE.test(name) ? 'software' : 'hardware', name };
}
