export { type JobData, type JobName, JobQueue } from './queue.js';
