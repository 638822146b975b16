/**
 * Vite plugin: the module `virtual:formulas` is a record from loss to its formula as MathML, rendered from the TeX of src/ranking/about.ts while building, so
 * that the page carries no TeX. Browsers draw MathML themselves, in the text's colour.
 */
import { fileURLToPath } from 'node:url';
import temml from 'temml';
import { type Plugin, runnerImport } from 'vite';

type AboutModule = Pick<typeof import('../src/ranking/about'), 'aboutLosses'>;

const root = fileURLToPath(new URL('..', import.meta.url));
const name = 'virtual:formulas';

/** Throws where the TeX of a formula cannot be read. */
export function renderFormula(tex: string): string {
  return temml.renderToString(tex, { displayMode: true, throwOnError: true });
}

export function formulas(): Plugin {
  return {
    name: 'formulas',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return;
      const options = { root, configFile: false as const, logLevel: 'error' as const };
      const { module, dependencies } = await runnerImport<AboutModule>(`${root}src/ranking/about.ts`, options);
      for (const file of dependencies) this.addWatchFile(file);
      const rendered = Object.entries(module.aboutLosses).map(([loss, { formula }]) => [loss, renderFormula(formula)]);
      return `export const formulas = ${JSON.stringify(Object.fromEntries(rendered))};`;
    },
  };
}
