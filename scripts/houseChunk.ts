/**
 * Which modules the built pages share in one file. "house": what the sandbox, the lightest page, needs and that is not its own (its own, which its embed needs too, are "sandbox"), and
 * what every page has around it. The pages with runs share a few files by who needs them. Many small ones would compress worse, and each is a way to the host.
 */
import type { Plugin } from 'vite';

interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

const lightest = '/src/shell/sandbox/page.tsx';
/** The first script, which must not wait for the house. */
const entry = '/src/main.ts';
/** What it starts: React and what every page has around it. */
const start = '/src/start.tsx';
const loader = '/src/state/recorded/loadRecording.ts';
/**
 * Who needs what of the pages with runs. Modules that the same of these need make one chunk, instead of one for each set of all the chunks of the house: each
 * file is a way to the host, and with six connections waits in a row.
 */
const readers = {
  playground: ['/src/shell/playground/page.ts'],
  compare: ['/src/shell/compare/page.tsx'],
  words: ['/src/shell/words/page.tsx'],
  // The two views that are open at first come with an embed of them too.
  frame: [
    '/src/shell/frame/runFrame.tsx',
    '/src/shell/frame/compareFrame.tsx',
    '/src/views/triplet/TripletView.tsx',
    '/src/views/curves/CurvesView.tsx',
  ],
  reading: [
    '/src/shell/reference/page.tsx',
    '/src/shell/embed/page.tsx',
    '/src/shell/lessons/page.tsx',
    '/src/shell/frame/lessonFrame.tsx',
  ],
};
/** Nothing but the sandbox loads these at once. */
const own = /\/src\/(state\/sandbox|views\/(plane|lossCurve|scene)|shell\/sandbox|text\/sandbox)\//;

/** What a module imports statically, and so on, itself included. */
function closureOf(root: string, graph: ModuleGraph): Set<string> {
  const seen = new Set<string>();
  const follow = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(follow);
  };
  follow(root);
  return seen;
}

/** A group of rolldown's code splitting: which chunk a module belongs to, null for none of this group's. */
type Group = (id: string, graph: ModuleGraph) => string | null;

/** Whether a module is needed by one of these, statically; asked once the graph is known. */
function neededBy(roots: readonly string[]): (id: string, graph: ModuleGraph) => boolean {
  let needed: Set<string> | null = null;
  return (id, graph) => {
    needed ??= new Set(roots.flatMap((each) => [...closureOf(each, graph)]));
    return needed.has(id);
  };
}

export function chunkGroups(root: string) {
  const isFirst = neededBy([`${root}${entry}`]);
  const isHouse = neededBy([`${root}${lightest}`]);
  const isStart = neededBy([`${root}${start}`]);
  const isLoader = neededBy([`${root}${loader}`]);
  const isRecording = neededBy([`${root}/src/state/recorded/checkRecording.ts`]);
  const parts = Object.values(readers).map((ids) => neededBy(ids.map((id) => `${root}${id}`)));
  /** Loaded by its name, from a table of pages or frames. */
  const isShown = (id: string) => /\/(page\.tsx?|\w+Frame\.tsx)$/.test(id);
  const first: Group = (id, graph) => (isFirst(id, graph) && !id.endsWith(entry) ? 'first' : null);
  const house: Group = (id, graph) => {
    // Always there together: one file saves the list of what one has from the other.
    if (isStart(id, graph)) return 'house';
    if (!isHouse(id, graph) || id.endsWith(lightest)) return null;
    return own.test(id) ? 'sandbox' : 'house';
  };
  const run: Group = (id, graph) => {
    const [playground, compare, words, frame, reading] = parts.map((part) => part(id, graph));
    // Asked for before the pages' own code is here (ahead.ts): this with all that it needs, so that it needs none of the chunks that need it.
    if (isLoader(id, graph)) return 'loading';
    if (isRecording(id, graph) && !playground && !compare) return 'recording';
    if (!(playground || compare) || isShown(id)) return null;
    if (reading) return 'shared';
    if (playground && compare) return 'run';
    return `${playground ? 'playground' : 'compare'}${words ? '-words' : frame ? '-embedded' : ''}`;
  };
  return [
    { name: first, priority: 3 },
    { name: house, priority: 2 },
    // What a module needs is needed by all that need it: it has a chunk of its own right, and no chunks need one another in a circle.
    { name: run, priority: 1, includeDependenciesRecursively: false },
  ];
}

/** Vite plugin: index.html names what every page starts with, so that the browser asks for it while it reads the first lines and no script has to. */
export function firstFiles(): Plugin {
  return {
    name: 'first-files',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        // What the entry imports Vite names itself.
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const house = chunks.find(({ name }) => name === 'house');
        if (!house) return;
        const files = [house, ...chunks.filter(({ fileName, name }) => name !== 'first' && house.imports.includes(fileName))];
        return files.flatMap(({ fileName, viteMetadata }) => [
          { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` }, injectTo: 'head' as const },
          ...[...(viteMetadata?.importedCss ?? [])].map((href) => ({
            tag: 'link',
            attrs: { rel: 'stylesheet', crossorigin: true, href: `./${href}` },
            injectTo: 'head' as const,
          })),
        ]);
      },
    },
  };
}
