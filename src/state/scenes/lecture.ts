/**
 * The talks of the house, by the name that the address calls them: scenes as queries, their titles in text/talk by `id`. All but the last scene of
 * the lecture show what is computed at once or was recorded, so that they do not depend on the machine.
 */
export interface BuiltInScene {
  id: LectureSceneId;
  query: string;
}

const lecture = [
  { id: 'triplet', query: 'page=sandbox' },
  { id: 'squared', query: 'distance=squared&page=sandbox&points=0,0;1.2,1.2;0.4,-0.3' },
  { id: 'run', query: 'recorded=triplet&autoplay=1' },
  { id: 'margin', query: 'recorded=triplet&views=distances&anchor=7&at=99' },
  { id: 'collapse', query: 'recorded=collapse&autoplay=1' },
  { id: 'rescue', query: 'recorded=collapse-and-rescue&autoplay=1' },
  { id: 'losses', query: 'page=compare&recorded=losses&autoplay=1' },
  { id: 'draw', query: 'shown=500&autoplay=1&steps=300&views=retrieval' },
] as const;

export type LectureSceneId = (typeof lecture)[number]['id'];

export const builtInScenes: Readonly<Record<string, readonly BuiltInScene[]>> = { lecture };
