import { Button, NativeSelect, NumberInput } from '@mantine/core';
import type { Rung, SubjectKind } from './data';
import classes from './ladders.module.css';
import { type Audience, audiencesOf, mayRepeat, mayWait, settled, type When, whenOf, whensOf } from './rung';
import { useLaddersWords } from './words';

interface RungFieldsProps {
  n: number;
  rung: Rung;
  subject: SubjectKind;
  /** Why the server refuses it. */
  wrong: string | undefined;
  onChange: (rung: Rung) => void;
  onRemove: () => void;
}

const SIDES: Record<When, (days: number) => number> = { before: (days) => -days, on: () => 0, after: (days) => days };

/** One rung: who is told, and when. What the notice is called follows from that. */
export function RungFields({ n, rung, subject, wrong, onChange, onRemove }: RungFieldsProps) {
  const t = useLaddersWords();
  const when = whenOf(rung);
  const days = Math.abs(rung.offset);
  const set = (change: Partial<Omit<Rung, 'kind'>>) => onChange(settled({ ...rung, ...change }, subject));
  const optional = (field: 'every' | 'afterUrging', label: string, description: string) => (
    <NumberInput
      label={label}
      description={description}
      min={1}
      max={field === 'every' ? 120 : 50}
      allowDecimal={false}
      value={rung[field] ?? ''}
      onChange={(value) => set({ [field]: Number(value) || undefined })}
    />
  );
  return (
    <fieldset className={classes.rung} aria-invalid={wrong !== undefined || undefined}>
      <legend>{t('rung', { n })}</legend>
      <NativeSelect
        label={t('whom')}
        value={rung.audience}
        onChange={(event) => set({ audience: event.currentTarget.value as Audience })}
        data={audiencesOf(subject).map((value) => ({ value, label: t(`audience.${value}`) }))}
      />
      <NativeSelect
        label={t('whenLabel')}
        value={when}
        onChange={(event) => set({ offset: SIDES[event.currentTarget.value as When](days || 1) })}
        data={whensOf(rung.audience, subject).map((value) => ({ value, label: t(`whenIs.${value}`) }))}
      />
      {when !== 'on' && (
        <NumberInput
          label={t('days')}
          min={1}
          max={120}
          allowDecimal={false}
          value={days}
          onChange={(value) => set({ offset: SIDES[when](Number(value) || 1) })}
        />
      )}
      {mayRepeat(rung) && optional('every', t('everyLabel'), t('everyHelp'))}
      {mayWait(rung) && optional('afterUrging', t('afterLabel'), t('afterHelp'))}
      <Button variant="default" onClick={onRemove} aria-label={t('remove', { n })} style={{ alignSelf: 'end', justifySelf: 'start' }}>
        {t('remove', { n })}
      </Button>
      {wrong && (
        <div role="alert" className={classes.wrong}>
          {wrong}
        </div>
      )}
    </fieldset>
  );
}
