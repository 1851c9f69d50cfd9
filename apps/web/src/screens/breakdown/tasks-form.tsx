import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import type { AgreementDetail, BrokenDown, PartyView } from '@views/commitments';
import { type FormEvent, useState } from 'react';
import { useDeed, useProblemWords } from '../../api/deed';
import { useWelcome } from '../../api/welcome';
import { Panel } from '../../pieces/panel';
import classes from './breakdown.module.css';
import { commitmentsIn, deeds, MOST_ROWS, PAUSE, useChecked } from './data';
import { useRows } from './draft';
import { type Faults, faultsOf, NO_FAULTS } from './faults';
import { useOptions } from './options';
import { Paste } from './paste';
import { rowsFrom } from './pasted';
import { inputOf, isBlank, newRow, type Row } from './row';
import { RowCard } from './row-card';
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
  const problemWords = useProblemWords();
  const { person } = useWelcome();
  const options = useOptions(agreement, party);
  const { rows, setRows, change, remove, repeat } = useRows(agreement.id, person?.id ?? '', begun);
  const checked = useChecked(party.id, useDebouncedValue(rows, PAUSE)[0]);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const [written, setWritten] = useState<BrokenDown[]>([]);
  const filled = rows.filter((row) => !isBlank(row));
  const without = commitmentsIn(agreement.tree).filter((node) => node.tasks === 0 && !rows.some((row) => row.commitmentId === node.id));
  const breakDown = useDeed((sent: Row[]) => deeds.breakDown(sent.map((row) => inputOf(row, party.id))), {
    quiet: true,
    onDone: ({ tasks }) => {
      setWritten(tasks);
      setFaults(NO_FAULTS);
      setRows((before) => before.filter(isBlank));
    },
    onRefused: (problem, sent) =>
      setFaults(
        faultsOf(
          problem,
          sent.map((row) => row.key),
        ),
      ),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setWritten([]);
    const lost = filled.filter((row) => !row.commitmentId);
    if (lost.length === 0) return breakDown.run(filled);
    setFaults(new Map(lost.map((row) => [row.key, { commitmentId: t('needsCommitment') }])));
  };
  const add = (fresh: Row[]) => {
    setRows((before) => [...before, ...fresh]);
    const [first] = fresh;
    if (first) requestAnimationFrame(() => document.getElementById(`${first.key}-title`)?.focus());
  };
  const paste = (text: string) => {
    const all = rowsFrom(text, options.known);
    const taken = all.slice(0, MOST_ROWS - filled.length).map(newRow);
    setRows([...filled, ...taken]);
    const unread = taken.reduce((sum, row) => sum + Object.keys(row.unread).length, 0);
    const left = all.length - taken.length;
    return [
      t('paste.taken', { count: taken.length }),
      unread > 0 && t('paste.unread', { count: unread }),
      left > 0 && t('paste.left', { count: left, most: MOST_ROWS }),
    ]
      .filter(Boolean)
      .join(' ');
  };
  const refused = rows.flatMap((row, index) => (faults.has(row.key) ? [{ key: row.key, number: index + 1 }] : []));
  return (
    <Panel title={t('new.title')}>
      <form onSubmit={send} noValidate>
        <Stack>
          <Text size="sm">{t('new.about')}</Text>
          <Written tasks={written} />
          <Paste onText={paste} />
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
          <Group gap="xs">
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add([newRow()])}>
              {t('new.add')}
            </Button>
            {without.length > 0 && (
              <Button variant="default" onClick={() => add(without.slice(0, MOST_ROWS).map((node) => newRow({ commitmentId: node.id })))}>
                {t('new.addEach', { count: without.length })}
              </Button>
            )}
          </Group>
          {(breakDown.problem || refused.length > 0) && (
            <Alert color="red" variant="outline" role="alert">
              <Text c="var(--ink)">{refused.length > 0 ? t('new.refused') : problemWords(breakDown.problem)}</Text>
              <Group gap="md">
                {refused.map(({ key, number }) => (
                  <Anchor key={key} href={`#${key}-title`}>
                    {t('row', { number })}
                  </Anchor>
                ))}
              </Group>
            </Alert>
          )}
          <Group gap="xs">
            <Button type="submit" loading={breakDown.isPending} disabled={filled.length === 0 || filled.length > MOST_ROWS}>
              {filled.length === 0 ? t('new.sendNone') : t('new.send', { count: filled.length })}
            </Button>
            <Text size="sm" c="dimmed">
              {filled.length > MOST_ROWS ? t('new.tooMany', { most: MOST_ROWS }) : filled.length > 0 && t('new.draft')}
            </Text>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
