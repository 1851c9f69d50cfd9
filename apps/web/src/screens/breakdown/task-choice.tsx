import { Anchor, Checkbox } from '@mantine/core';
import type { TaskView } from '@views/commitments';
import type { Id } from '@views/kernel';
import classes from './breakdown.module.css';
import { MOST_ROWS } from './data';
import type { Faults } from './faults';
import { useBreakdownWords } from './words';

interface TaskChoiceProps {
  tasks: readonly TaskView[];
  chosen: readonly Id[];
  faults: Faults;
  onChange: (chosen: readonly Id[]) => void;
}

/** Which tasks: one, several, or as many as can be written at once. */
export function TaskChoice({ tasks, chosen, faults, onChange }: TaskChoiceProps) {
  const t = useBreakdownWords();
  const all = () => onChange(tasks.slice(0, MOST_ROWS).map(({ id }) => id));
  return (
    <>
      <Anchor component="button" type="button" size="sm" ta="left" onClick={all}>
        {t('assign.all')}
      </Anchor>
      <Checkbox.Group aria-label={t('assign.title')} value={[...chosen]} onChange={onChange}>
        <ul className={classes.tasks}>
          {tasks.map(({ id, title, code, kind }) => (
            <li key={id}>
              <Checkbox
                value={id}
                label={title}
                description={`${code} · ${t(`kind.${kind}`)}`}
                error={Object.values(faults.get(id) ?? {}).join(' ')}
              />
            </li>
          ))}
        </ul>
      </Checkbox.Group>
    </>
  );
}
