export { announceEnd } from './announce-end.js';
export { FrameDrawer } from './frame-drawer.js';
export { type JobData, type JobName, JobQueue } from './queue.js';
export { applyRetention, resumeRenders, sweepTempFiles } from './upkeep.js';
export { type RenderLimits, RenderWorker, type WorkerParts } from './worker.js';
