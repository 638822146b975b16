/**
 * The many names as a map: from a name (a word of the field, a loss's own name, an alias, a library's layer) to the losses that it may mean. Read
 * from the catalogue; only the words that stand for several losses at once are listed here. Names that differ
 * in blanks and capitals alone are one name.
 */

import { aboutLoss } from './about';
import type { Library } from './about/entry';
import { type LossId, lossIds } from './catalogue';
import type { Difference } from './catalogue/differences';

const ofTriplets = ['triplet', 'triplet-margin', 'margin-ranking'] as const;
const ofPairs = ['contrastive-linear', 'contrastive', 'hinge-embedding', 'cosine-embedding'] as const;
const ofBatch = ['nt-xent', 'n-pairs', 'multi-similarity'] as const;

/** Words that mean several formulas; what each says is in src/text/reference. */
export const families = {
  'ranking-loss': [...ofTriplets, ...ofPairs],
  'margin-loss': [...ofTriplets, ...ofPairs],
  'max-margin-loss': [...ofTriplets, ...ofPairs],
  'hinge-loss': [...ofTriplets, 'contrastive-linear', 'contrastive', 'hinge-embedding', 'cosine-embedding'],
  'contrastive-loss': ['contrastive', 'contrastive-linear', 'hinge-embedding', 'nt-xent'],
  'triplet-loss': ofTriplets,
  'pairwise-ranking-loss': [...ofPairs, 'margin-ranking'],
  'siamese-net': ofPairs,
  'triplet-net': ofTriplets,
  'metric-learning-loss': [...ofTriplets, ...ofPairs, ...ofBatch],
  'contrastive-learning': ['nt-xent', 'n-pairs'],
  'embedding-loss': ['hinge-embedding', 'cosine-embedding'],
  'cross-modal-ranking-loss': ofTriplets,
} as const satisfies Record<string, readonly LossId[]>;

export type FamilyId = keyof typeof families;
export const familyIds = Object.keys(families) as FamilyId[];

export type NameKind = 'family' | 'loss' | 'alias' | 'layer';

export interface LossName {
  /** Its place in an address: contrastive-loss. */
  slug: string;
  /** As it is written; a family's name is in the reader's language. */
  name: string;
  kind: NameKind;
  /** Every way in which it is written: Contrastive loss, ContrastiveLoss. */
  spellings: readonly string[];
  /** What it may mean, in the catalogue's order. */
  losses: readonly LossId[];
  /** The libraries that call a layer so. */
  libraries: readonly Library[];
}

export interface Layer {
  library: Library;
  /** What the layers are called: TripletMarginLoss; empty where the library has none. */
  names: readonly string[];
  call: string | null;
  differs: readonly Difference[];
}

/** The name of what a call calls: nn.TripletMarginLoss(margin=1.0) is TripletMarginLoss, a Caffe layer its type. */
function calledName(call: string): string {
  return (/type:\s*"(\w+)"/.exec(call) ?? /(\w+)\s*\(/.exec(call))?.[1] ?? call.trim();
}

/** A loss's counterparts in the order of the catalogue. A library may have several layers for one loss. */
export function layersOf(loss: LossId): Layer[] {
  return aboutLoss(loss).counterparts.map(({ library, call, differs }) => ({
    library,
    call,
    differs,
    names: call === null ? [] : call.split(';').map(calledName),
  }));
}

/** Letters and digits alone, without accents or case: how names are compared while one searches. */
export function folded(words: string): string {
  return words
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** "Max margin loss" becomes max-margin-loss. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function collect(): LossName[] {
  const found = new Map<string, LossName & { losses: LossId[]; libraries: Library[]; spellings: string[] }>();
  const add = (name: string, kind: NameKind, losses: readonly LossId[], library?: Library) => {
    const key = folded(name);
    const known = found.get(key) ?? { slug: slugOf(name), name, kind, losses: [], libraries: [], spellings: [] };
    known.losses = lossIds.filter((id) => known.losses.includes(id) || losses.includes(id));
    if (!known.spellings.includes(name)) known.spellings.push(name);
    if (library && !known.libraries.includes(library)) known.libraries.push(library);
    found.set(key, known);
  };
  for (const id of familyIds) add(id.replaceAll('-', ' '), 'family', families[id]);
  for (const loss of lossIds) add(aboutLoss(loss).name, 'loss', [loss]);
  for (const loss of lossIds) for (const alias of aboutLoss(loss).aliases) add(alias, 'alias', [loss]);
  for (const loss of lossIds)
    for (const { library, names } of layersOf(loss)) for (const name of names) add(name, 'layer', [loss], library);
  return [...found.values()];
}

/** Words of the field first, then losses, aliases and layers. */
export const lossNames: readonly LossName[] = collect();

export const isFamily = (slug: string): slug is FamilyId => Object.hasOwn(families, slug);

/** The name that is written so, in any of its spellings or as its slug. */
export const nameOf = (words: string): LossName | undefined =>
  lossNames.find(({ spellings }) => spellings.some((spelling) => folded(spelling) === folded(words)));

/**
 * The names that a search finds: the very name first, then those that begin with what is sought, then those that contain it.
 * @param spoken other ways to say a name (a family's, in the reader's language).
 */
export function findNames(asked: string, spoken: (name: LossName) => readonly string[] = () => []): LossName[] {
  const sought = folded(asked);
  const rank = (name: LossName) => {
    const ways = [...name.spellings, ...spoken(name)].map(folded);
    if (ways.includes(sought)) return 0;
    if (ways.some((words) => words.startsWith(sought))) return 1;
    return ways.some((words) => words.includes(sought)) ? 2 : 3;
  };
  const ranked = lossNames.map((name) => ({ name, place: rank(name) }));
  return [0, 1, 2].flatMap((wanted) => ranked.filter(({ place }) => place === wanted).map(({ name }) => name));
}
