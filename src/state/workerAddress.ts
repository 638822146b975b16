/** The two workers of the page and how they are started. `?worker&url` gives the address of the bundled script, in dev and in a build. */
import engineAddress from '../engine/engine.worker?worker&url';
import censusAddress from './census.worker?worker&url';
import { startModuleWorker, type WorkerLike } from './moduleWorker';

export const createEngineWorker = (): WorkerLike => startModuleWorker(engineAddress, 'engine');
export const createCensusWorker = (): WorkerLike => startModuleWorker(censusAddress, 'census');
