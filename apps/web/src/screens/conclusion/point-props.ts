import type { DraftPoint } from './draft';

export interface Choice {
  value: string;
  label: string;
}

export interface Choices {
  commitments: Choice[];
  agencies: Choice[];
  tasks: Choice[];
}

export interface PointProps {
  point: DraftPoint;
  choices: Choices;
  /** By the path within the point; without one, what is wrong with the point as a whole. */
  errorOf: (field?: string) => string | undefined;
  alter: (some: Partial<DraftPoint>) => void;
}
