/** The census worker's entry: a thin shell that joins the census host and the recount host to `postMessage`. */
import { createCensusHost } from './censusHost';
import type { ToCensus } from './censusProtocol';
import { createRecountHost, type ToRecount } from './recountHost';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const examine = createCensusHost((message, transfer) => scope.postMessage(message, transfer));
const recount = createRecountHost((message) => scope.postMessage(message));
scope.onmessage = ({ data }: MessageEvent<ToCensus | ToRecount>) => ('recount' in data ? recount(data) : examine(data));
