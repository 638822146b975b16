/**
 * Which modules the built pages share in one chunk, "house": all that the sandbox, the lightest page, needs and that is not its own; its own, which its embed
 * needs too, are the chunk "sandbox". Many small chunks would compress worse: some kB of the sandbox's budget (scripts/checkBudget.mjs).
 */
interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

const lightest = '/src/shell/sandbox/page.tsx';
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

/** A `name` of rolldown's code splitting groups. */
export function houseChunk(root: string): (id: string, graph: ModuleGraph) => string | null {
  let needed: Set<string> | null = null;
  return (id, graph) => {
    needed ??= closureOf(`${root}${lightest}`, graph);
    if (!needed.has(id) || id.endsWith(lightest)) return null;
    return own.test(id) ? 'sandbox' : 'house';
  };
}
