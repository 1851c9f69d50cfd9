import { kernel } from '@dondoc/kernel';

export const review = kernel;
