import { Title } from '@mantine/core';
import type { WorkView } from '@views/commitments';
import type { LocalDate } from '@views/kernel';
import list from '../../pieces/list.module.css';
import type { Group } from './data';
import classes from './my-work.module.css';
import { useMyWorkWords } from './words';
import { WorkItem } from './work-item';

interface WorkGroupProps {
  group: Group;
  work: readonly WorkView[];
  soonUntil: LocalDate;
  agencyIds: readonly string[];
}

export function WorkGroup({ group, work, soonUntil, agencyIds }: WorkGroupProps) {
  const t = useMyWorkWords();
  const id = `group-${group}`;
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} className={group === 'overdue' ? classes.late : undefined} mb="xs">
        {t(`group.${group}`)} <span className={classes.count}>({work.length})</span>
      </Title>
      <ul className={list.list}>
        {work.map((one) => (
          <WorkItem key={one.id} work={one} group={group} soonUntil={soonUntil} leads={agencyIds.includes(one.leadAgency.id)} />
        ))}
      </ul>
    </section>
  );
}
