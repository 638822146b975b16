/** Asking what the net makes of images, and its answer: types that cross between page and worker, part of protocol.ts. No code runs here. */

/** Images to be sent through the net as it is. Answered at the step of a snapshot, so that it can be put beside that snapshot's positions. */
export interface InspectionRequest {
  /** Comes back with the answer. */
  id: number;
  /** 8-bit grey pixels, count x 28 x 28. */
  images: Uint8Array;
  /** The output of every layer is wanted, not the embeddings alone. */
  activations: boolean;
  /** How many of the first layer's weights are wanted as pictures, at most; 0 for none. */
  filters: number;
}

export type LayerKind = 'convolution' | 'dense' | 'prelu' | 'max-pool' | 'normalise';

export interface LayerInspection {
  name: string;
  kind: LayerKind;
  /** Of one image: height, width, channels; or units alone. */
  outputShape: number[];
  /** Weights and biases it learns. */
  parameterCount: number;
  /** Row-major, image count x the output's size; null where they were not asked for. */
  activations: Float32Array | null;
}

/** The first layer's weights as pictures of what each unit looks for, row-major, count x height x width. */
export interface FilterPictures {
  values: Float32Array;
  count: number;
  height: number;
  width: number;
}

export interface Inspection {
  id: number;
  /** Training steps done when it was made. */
  step: number;
  /** Row-major, image count x embedding size. */
  embeddings: Float32Array;
  embeddingSize: number;
  /** In order, the last one gives the embedding. */
  layers: LayerInspection[];
  filters: FilterPictures | null;
}
