import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import type { AssignmentDetail, ReportInput } from '@views/commitments';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useWelcome } from '../../api/welcome';
import { Panel } from '../../pieces/panel';
import { Refusal } from '../../pieces/refusal';
import { useNames } from '../../words/names';
import classes from './assignment.module.css';
import { Conflict } from './conflict';
import { deedsOn } from './data';
import { type Draft, isEmpty, useDraft } from './draft';
import { LastUpdate } from './last-update';
import { ReportFields } from './report-fields';
import { useAssignmentWords } from './words';

/** The agency's report beside what it said last time. What is typed is kept until it is sent. */
export function ReportForm({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const { nameOf } = useNames();
  const { person, offices } = useWelcome();
  const fresh: Draft = { ...EMPTY, progress: assignment.progress, version: assignment.version };
  const { draft, set, clear } = useDraft(assignment.id, person?.id ?? '', fresh);
  const [seen, setSeen] = useState(assignment.version);
  const isPart = !assignment.may.includes('report') && assignment.may.includes('addPart');
  const isOnBehalf = !isPart && !offices.some((office) => office.agency.id === assignment.leadAgency.id);
  const report = useDeed(deedsOn(assignment.id).report, {
    said: t('report.said'),
    quiet: true,
    onDone: ({ version, state }) => {
      setSeen(version);
      clear({ ...EMPTY, version, progress: state === 'submitted_as_done' ? 100 : draft.progress });
    },
  });
  const isConflict = report.problem?.code === 'assignment.changed';
  const base = { version: isConflict ? assignment.version : seen };
  const send = (event: FormEvent) => {
    event.preventDefault();
    report.run({ ...base, ...inputFrom(draft, assignment, isPart) });
  };
  return (
    <Panel title={isPart ? t('report.partTitle') : t('report.title')}>
      <div className={classes.beside}>
        <form onSubmit={send}>
          <Stack>
            {isOnBehalf && <Text size="sm">{t('report.onBehalf', { agency: nameOf(assignment.leadAgency) })}</Text>}
            {isConflict && <Conflict update={assignment.updates[0]} />}
            {!isConflict && <Refusal problem={report.problem} />}
            <ReportFields draft={draft} set={set} problem={report.problem} isPart={isPart} />
            <Group gap="xs">
              <Button type="submit" loading={report.isPending}>
                {t('report.send')}
              </Button>
              <Button variant="default" disabled={report.isPending} onClick={() => report.run({ ...base, nothingNew: true })}>
                {t('report.nothingNew')}
              </Button>
            </Group>
            {!isEmpty(draft) && (
              <Text size="sm" c="dimmed">
                {t('report.draft')} ·{' '}
                <Anchor component="button" type="button" size="sm" onClick={() => clear(fresh)}>
                  {t('report.drop')}
                </Anchor>
              </Text>
            )}
          </Stack>
        </form>
        <LastUpdate update={assignment.updates.find((update) => update.isPart === isPart)} />
      </div>
    </Panel>
  );
}

const EMPTY = { results: '', obstacles: '', recommendations: '', internalNote: '', isDone: false };

/** Only what was changed is sent; state and progress are the lead agency's. */
function inputFrom({ isDone, progress, ...texts }: Draft, assignment: AssignmentDetail, isPart: boolean): ReportInput {
  const { version: _version, internalNote, ...said } = texts;
  const input: ReportInput = { ...said, ...(internalNote && { internalNote }) };
  if (isPart) return input;
  if (isDone) return { ...input, state: 'submitted_as_done', progress: 100 };
  return { ...input, state: 'in_progress', ...(progress !== assignment.progress && { progress }) };
}
