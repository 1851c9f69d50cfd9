import { isListOfDates, type Rhythm } from './rhythm';
import { anniversaryStages, periodicStages, type Stages } from './stages';

/** Two years and more are reviewed on the anniversary, everything else at the end of its data. */
export const defaultStages = (rhythm: Rhythm): Stages =>
  !isListOfDates(rhythm) && rhythm.every >= 24 ? anniversaryStages : periodicStages;
