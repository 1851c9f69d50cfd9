import { Select } from '@mantine/core';
import type { Choice } from './point-props';
import { useConclusionWords } from './words';

interface OneOfProps {
  label: string;
  data: Choice[];
  value: string | null;
  error: string | undefined;
  onChange: (value: string | null) => void;
}

/** A thing that the point is about: a commitment, an agency or a task, found by a few letters of its name. */
export function OneOf(props: OneOfProps) {
  const t = useConclusionWords();
  return <Select required searchable nothingFoundMessage={t('nothingFound')} {...props} />;
}
