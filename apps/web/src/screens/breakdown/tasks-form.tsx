import { Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { AgreementDetail, PartyView } from '@views/commitments';
import type { FormEvent } from 'react';
import { useWelcome } from '../../api/welcome';
import { Panel } from '../../pieces/panel';
import { Adding } from './adding';
import classes from './breakdown.module.css';
import { useBreakingDown } from './breaking-down';
import { MOST_ROWS, PAUSE, useChecked } from './data';
import { useRows } from './draft';
import type { Faults } from './faults';
import { type Options, useOptions } from './options';
import { Paste } from './paste';
import { usePasting } from './pasting';
import { isBlank } from './row';
import { RowCard } from './row-card';
import { RowsRefused } from './rows-refused';
import { useBreakdownWords } from './words';
import { Written } from './written';

interface TasksFormProps {
  agreement: AgreementDetail;
  party: PartyView;
  /** The commitment that one came from. */
  begun: string | undefined;
}

/** The list of tasks that commitments are broken down into; written all or none, kept while it is typed. */
export function TasksForm({ agreement, party, begun }: TasksFormProps) {
  const t = useBreakdownWords();
  const options = useOptions(agreement, party);
  const draft = useRows(agreement.id, useWelcome().person?.id ?? '', begun);
  const paste = usePasting(draft, options);
  const { faults, written, send, problem, isPending } = useBreakingDown(party, draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <Panel title={t('new.title')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{t('new.about')}</Text>
          <Written tasks={written} />
          <Paste onText={paste} />
          <Rows draft={draft} party={party} options={options} faults={faults} />
          <Adding agreement={agreement} rows={draft.rows} onAdd={(fresh) => draft.setRows((before) => [...before, ...fresh])} />
          <RowsRefused rows={draft.rows} faults={faults} problem={problem} />
          <Sending count={draft.rows.filter((row) => !isBlank(row)).length} isPending={isPending} />
        </Stack>
      </form>
    </Panel>
  );
}

interface RowsProps {
  draft: ReturnType<typeof useRows>;
  party: PartyView;
  options: Options;
  faults: Faults;
}

function Rows({ draft: { rows, change, repeat, remove }, party, options, faults }: RowsProps) {
  const checked = useChecked(party.id, useDebouncedValue(rows, PAUSE)[0]);
  return (
    <ol className={classes.rows}>
      {rows.map((row, index) => (
        <RowCard
          key={row.key}
          number={index + 1}
          row={row}
          options={options}
          checked={checked.get(row.key)}
          faults={faults.get(row.key)}
          onChange={change}
          onRepeat={repeat}
          onRemove={remove}
        />
      ))}
    </ol>
  );
}

function Sending({ count, isPending }: { count: number; isPending: boolean }) {
  const t = useBreakdownWords();
  const isTooMany = count > MOST_ROWS;
  return (
    <Group gap="xs">
      <Button type="submit" loading={isPending} disabled={count === 0 || isTooMany}>
        {count === 0 ? t('new.sendNone') : t('new.send', { count })}
      </Button>
      <Text size="sm" c="dimmed">
        {isTooMany ? t('new.tooMany', { most: MOST_ROWS }) : count > 0 && t('new.draft')}
      </Text>
    </Group>
  );
}
