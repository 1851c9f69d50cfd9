import { Button, Checkbox, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Id, LocalDate } from '@views/kernel';
import type { PresetView } from '@views/reviews';
import { type FormEvent, useState } from 'react';
import type { Problem } from '../../api/problem';
import { DayField } from '../../pieces/day-field';
import { Panel } from '../../pieces/panel';
import { Refusal } from '../../pieces/refusal';
import { formatDate, parseDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { type Draft, type Ladders, presetsQuery, type Rhythm, type Stages } from './data';
import { LaddersEditor, laddersOf, ownRowsOf } from './ladders-editor';
import { useCycleSentences } from './said';
import { StagesEditor } from './stages-editor';
import { useCyclesWords } from './words';

interface EditorProps {
  agreementId: Id;
  /** What the form begins with. */
  begins: { activeFrom: LocalDate; assumed: boolean; rhythm?: Rhythm; stages?: Stages; ladders?: Ladders };
  isNew?: boolean;
  saving: { isPending: boolean; problem: Problem | null };
  onSave: (draft: Draft, names: { nameVi: string; nameEn: string }) => void;
}

const OWN = 'own';
const DATES = 'dates';
const keyOf = ({ choice }: PresetView) => ('preset' in choice ? choice.preset : `years-${choice.everyYears}`);

/** Rhythm, stages and the day from which on; what is refused stands above the button, and the input stays. */
export function Editor({ agreementId, begins, isNew = false, saving, onSave }: EditorProps) {
  const t = useCyclesWords();
  const { say } = useNames();
  const said = useCycleSentences();
  const [activeFrom, setActiveFrom] = useState<LocalDate | null>(begins.activeFrom);
  const { items: presets } = useSuspenseQuery(presetsQuery(agreementId, begins.activeFrom)).data;
  const kept = begins.rhythm;
  const [choice, setChoice] = useState(kept ? ('dates' in kept ? DATES : OWN) : keyOf(presets[0] as PresetView));
  const [dates, setDates] = useState(kept && 'dates' in kept ? kept.dates.map(formatDate).join('\n') : '');
  const [stages, setStages] = useState<Stages>(begins.stages ?? (presets[0] as PresetView).stages);
  const [ladders, setLadders] = useState(ownRowsOf(begins.ladders));
  const [names, setNames] = useState({ nameVi: '', nameEn: '' });
  const [assumed, setAssumed] = useState(begins.assumed);
  const lines = dates.split('\n').filter((line) => line.trim());
  const wrong = lines.find((line) => parseDate(line) === null);
  const choose = (key: string) => {
    setChoice(key);
    const preset = presets.find((one) => keyOf(one) === key);
    if (preset) setStages(preset.stages);
  };
  const rhythmOf = (): Draft['rhythm'] => {
    if (choice === DATES) return { dates: lines.map((line) => parseDate(line) as LocalDate) };
    const preset = presets.find((one) => keyOf(one) === choice);
    return preset?.choice ?? (kept as Rhythm);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (activeFrom && !(choice === DATES && wrong))
      onSave({ rhythm: rhythmOf(), stages, ladders: laddersOf(ladders), activeFrom, assumed }, names);
  };
  const name = (field: 'nameVi' | 'nameEn') => (
    <TextInput
      label={t(`editor.${field}`)}
      required
      value={names[field]}
      error={saving.problem?.of(field)}
      onChange={({ currentTarget: { value } }) => setNames((before) => ({ ...before, [field]: value }))}
    />
  );
  return (
    <form onSubmit={send}>
      <Stack gap="lg">
        {isNew && (
          <Group grow align="flex-start" wrap="wrap">
            {name('nameVi')}
            {name('nameEn')}
          </Group>
        )}
        <Panel title={t('editor.rhythm')}>
          <Stack gap="sm">
            <Radio.Group value={choice} onChange={choose} aria-label={t('editor.rhythm')}>
              <Stack gap="xs">
                {kept && !('dates' in kept) && <Radio value={OWN} label={said.rhythm(kept)} />}
                {presets.map((preset) => (
                  <Radio key={keyOf(preset)} value={keyOf(preset)} label={say(preset.name)} description={say(preset.basis)} />
                ))}
                <Radio value={DATES} label={t('editor.dates')} />
              </Stack>
            </Radio.Group>
            {choice === DATES && (
              <Textarea
                label={t('editor.datesLabel')}
                description={t('editor.datesHelp')}
                required
                autosize
                minRows={3}
                value={dates}
                error={wrong && t('editor.datesWrong', { line: wrong })}
                onChange={(event) => setDates(event.currentTarget.value)}
              />
            )}
            <DayField
              label={t('editor.activeFrom')}
              required
              maw={240}
              value={activeFrom}
              error={saving.problem?.of('activeFrom')}
              onChange={setActiveFrom}
            />
            <Checkbox label={t('editor.assumed')} checked={assumed} onChange={(event) => setAssumed(event.currentTarget.checked)} />
          </Stack>
        </Panel>
        <Panel title={t('editor.stages')}>
          <StagesEditor stages={stages} onChange={setStages} wrong={saving.problem?.details.stage as string | undefined} />
        </Panel>
        <Panel title={t('ladders.title')}>
          <LaddersEditor rows={ladders} onChange={setLadders} />
        </Panel>
        <Refusal problem={saving.problem} beside={['nameVi', 'nameEn', 'activeFrom']} />
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t('editor.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
