import { Checkbox, NumberInput, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { Problem } from '../../api/problem';
import classes from './assignment.module.css';
import type { Draft } from './draft';
import { useAssignmentWords } from './words';

interface ReportFieldsProps {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  problem: Problem | null;
  isPart: boolean;
}

const TEXTS = ['results', 'obstacles', 'recommendations'] as const;
const ROWS = { results: 4, obstacles: 2, recommendations: 2 };
const STEP = 5;

export function ReportFields({ draft, set, problem, isPart }: ReportFieldsProps) {
  const t = useAssignmentWords();
  return (
    <>
      {TEXTS.map((field) => (
        <Textarea
          key={field}
          label={t(`report.${field}`)}
          description={t(`report.${field}Hint`)}
          autosize
          minRows={ROWS[field]}
          value={draft[field]}
          error={problem?.of(field)}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
        />
      ))}
      {!isPart && <ProgressFields draft={draft} set={set} problem={problem} />}
      <div className={classes.internal}>
        <div className={classes.internalWord}>
          <IconLock size={15} aria-hidden />
          {t('report.internalOnly')}
        </div>
        <Textarea
          label={t('report.internal')}
          description={t('report.internalHint')}
          autosize
          minRows={1}
          value={draft.internalNote}
          error={problem?.of('internalNote')}
          onChange={(event) => set({ internalNote: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

function ProgressFields({ draft, set, problem }: Omit<ReportFieldsProps, 'isPart'>) {
  const t = useAssignmentWords();
  return (
    <>
      <NumberInput
        label={t('report.progress')}
        min={0}
        max={100}
        step={STEP}
        allowDecimal={false}
        clampBehavior="strict"
        w={140}
        value={draft.isDone ? 100 : draft.progress}
        disabled={draft.isDone}
        error={problem?.of('progress')}
        onChange={(progress) => set({ progress: Number(progress) || 0 })}
      />
      <Checkbox label={t('report.done')} checked={draft.isDone} onChange={(event) => set({ isDone: event.currentTarget.checked })} />
    </>
  );
}
