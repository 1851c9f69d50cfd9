import { Checkbox, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import classes from './cycles.module.css';
import { type DateRule, STAGES, type Stage, type Stages } from './data';
import { useCyclesWords } from './words';

interface StagesProps {
  stages: Stages;
  onChange: (stages: Stages) => void;
  /** The stage that was refused. */
  wrong: string | undefined;
}

const MEETING: DateRule = { from: 'submission', workingDays: 10 };

/** A rule for each stage: from which day, how many calendar days, how many working days. */
export function StagesEditor({ stages, onChange, wrong }: StagesProps) {
  const t = useCyclesWords();
  const { meeting, ...needed } = stages;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('editor.stagesAbout')}
      </Text>
      {STAGES.map((stage) => {
        const rule = stages[stage];
        return (
          rule && (
            <Rule key={stage} stage={stage} rule={rule} isWrong={wrong === stage} onChange={(to) => onChange({ ...stages, [stage]: to })} />
          )
        );
      })}
      <Checkbox
        label={t('editor.meeting')}
        checked={meeting !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? { ...needed, meeting: MEETING } : needed)}
      />
    </Stack>
  );
}

function Rule({ stage, rule, isWrong, onChange }: { stage: Stage; rule: DateRule; isWrong: boolean; onChange: (rule: DateRule) => void }) {
  const t = useCyclesWords();
  const bases = ['periodStart', 'periodEnd', ...STAGES.slice(0, STAGES.indexOf(stage))] as DateRule['from'][];
  const number = (field: 'days' | 'workingDays') => (
    <NumberInput
      label={t(`editor.${field}`)}
      allowDecimal={false}
      value={rule[field] ?? 0}
      onChange={(value) => onChange({ ...rule, [field]: Number(value) || 0 })}
    />
  );
  return (
    <fieldset className={classes.rule} data-wrong={isWrong || undefined}>
      <legend>{t(`stage.${stage}`)}</legend>
      <NativeSelect
        label={t('editor.from')}
        value={rule.from}
        onChange={(event) => onChange({ ...rule, from: event.currentTarget.value as DateRule['from'] })}
        data={bases.map((value) => ({ value, label: t(`base.${value}`) }))}
      />
      {number('days')}
      {number('workingDays')}
    </fieldset>
  );
}
