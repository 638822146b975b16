/**
 * Looks into the net without training it: sends images through, and gives back every layer's output, the embeddings, and the first layer's
 * weights as pictures. Leaves no tensor behind and changes nothing.
 */
import type { Network } from './network';
import type { FilterPictures, Inspection, InspectionRequest } from './protocol';
import { dispose, type Tensor, tensor } from './tensorflow';

const IMAGE_SIDE = 28;
const IMAGE_SIZE = IMAGE_SIDE * IMAGE_SIDE;

const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);
/** A copy: what the backend hands out may be its own memory. */
const read = async (values: Tensor) => ((await values.data()) as Float32Array).slice();

/** @throws RangeError where `images` are no whole images. */
export async function inspectNetwork(network: Network, request: InspectionRequest, step: number): Promise<Inspection> {
  const { id, activations, filters } = request;
  const count = request.images.length / IMAGE_SIZE;
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${request.images.length} pixels are no whole images`);
  const images = tensor(
    Float32Array.from(request.images, (grey) => grey / 255),
    [count, IMAGE_SIDE, IMAGE_SIDE, 1],
  );
  const outputs = activations ? network.forward(images) : [network.embed(images)];
  try {
    const values = await Promise.all((activations ? outputs.slice(1) : outputs).map(read));
    const embeddings = values[values.length - 1];
    return {
      id,
      step,
      embeddings,
      embeddingSize: embeddings.length / count,
      layers: network.layers.map(({ name, kind, outputShape, parameters }, i) => ({
        name,
        kind,
        outputShape,
        parameterCount: parameters.reduce((sum, { shape }) => sum + sizeOf(shape), 0),
        // The embeddings are sent once, by transfer: the last layer has a copy of its own.
        activations: !activations ? null : i === network.layers.length - 1 ? embeddings.slice() : values[i],
      })),
      filters: filters > 0 ? await firstFilters(network, filters) : null,
    };
  } finally {
    dispose([images, ...outputs]);
  }
}

/** Each unit's weights are the last axis of the parameter; before it come height and width, or all pixels of the image in one. */
async function firstFilters(network: Network, limit: number): Promise<FilterPictures> {
  const [weights] = network.parameters;
  const { shape } = weights;
  const units = shape[shape.length - 1];
  const [height, width] = shape.length === 4 ? shape : [IMAGE_SIDE, IMAGE_SIDE];
  const all = await read(weights);
  const count = Math.min(limit, units);
  const values = new Float32Array(count * height * width);
  for (let unit = 0; unit < count; unit++)
    for (let i = 0; i < height * width; i++) values[unit * height * width + i] = all[i * units + unit];
  return { values, count, height, width };
}

/** The buffers to transfer with it. */
export function buffersOf({ embeddings, layers, filters }: Inspection): Transferable[] {
  const buffers: Transferable[] = [embeddings.buffer];
  for (const { activations } of layers) if (activations) buffers.push(activations.buffer);
  if (filters) buffers.push(filters.values.buffer);
  return buffers;
}
