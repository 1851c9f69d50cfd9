import { Queue } from 'bullmq';

export const sin = Queue;
