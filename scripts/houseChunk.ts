/**
 * Which modules the built pages share in one chunk, "house": what the sandbox, the lightest page, needs and others need too; what only it and its embed
 * need is the chunk "sandbox". Many small chunks would compress worse: some kB of the sandbox's budget (scripts/checkBudget.mjs).
 */
interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

const entry = '/src/main.tsx';
const lightest = '/src/shell/sandbox/page.tsx';
const another = '/src/shell/playground/page.ts';

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

/** A `name` of rolldown's code splitting groups. */
export function houseChunk(root: string): (id: string, graph: ModuleGraph) => string | null {
  let known: { shared: Set<string>; own: Set<string> } | null = null;
  return (id, graph) => {
    if (!known) {
      const [first, light, other] = [entry, lightest, another].map((file) => closureOf(`${root}${file}`, graph));
      const shared = new Set([...light].filter((module) => first.has(module) || other.has(module)));
      known = { shared, own: new Set([...light].filter((module) => !shared.has(module) && !module.endsWith(lightest))) };
    }
    if (known.shared.has(id)) return 'house';
    return known.own.has(id) ? 'sandbox' : null;
  };
}
