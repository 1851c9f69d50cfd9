import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { WorkView } from '@views/commitments';
import { useNames } from '../../words/names';
import type { WorkFilter } from './filter';
import classes from './my-work.module.css';
import { useMyWorkWords } from './words';

interface FiltersProps {
  filter: WorkFilter;
  onChange: (filter: WorkFilter) => void;
  work: readonly WorkView[];
}

/** Only what divides the work at hand: who follows one agreement is not asked for it. */
export function Filters({ filter, onChange, work }: FiltersProps) {
  const t = useMyWorkWords();
  const { titleOf } = useNames();
  const agreements = new Map(
    work.map((one) => [one.agreementCode, titleOf({ titleVi: one.agreementTitleVi, titleEn: one.agreementTitleEn })] as const),
  );
  const set = (change: Partial<Record<keyof WorkFilter, string>>) => onChange(without({ ...filter, ...change } as WorkFilter));
  return (
    <search className={classes.filters} aria-label={t('filter.label')}>
      <TextInput
        className={classes.text}
        type="search"
        label={t('filter.text')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.text ?? ''}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {agreements.size > 1 && (
        <NativeSelect
          className={classes.choice}
          label={t('filter.agreement')}
          value={filter.agreement ?? ''}
          onChange={(event) => set({ agreement: event.currentTarget.value })}
          data={[{ value: '', label: t('filter.everyAgreement') }, ...[...agreements].map(([value, label]) => ({ value, label }))]}
        />
      )}
      <NativeSelect
        className={classes.choice}
        label={t('filter.part')}
        value={filter.part ?? ''}
        onChange={(event) => set({ part: event.currentTarget.value })}
        data={[
          { value: '', label: t('filter.everyPart') },
          { value: 'lead', label: t('filter.lead') },
          { value: 'cooperating', label: t('filter.cooperating') },
        ]}
      />
    </search>
  );
}

const without = (filter: WorkFilter): WorkFilter => Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
