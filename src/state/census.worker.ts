/** The census worker's entry: a thin shell that joins the census host to `postMessage`. */
import { createCensusHost } from './censusHost';
import type { ToCensus } from './censusProtocol';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const receive = createCensusHost((message, transfer) => scope.postMessage(message, transfer));
scope.onmessage = (event: MessageEvent<ToCensus>) => receive(event.data);
