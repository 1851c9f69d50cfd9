import { Button, Group, Stack } from '@mantine/core';
import type { CandidateView } from '@views/directory';
import type { LocalDate } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useToday } from '../../api/welcome';
import { DayField } from '../../pieces/day-field';
import { Refusal } from '../../pieces/refusal';
import classes from './account.module.css';
import { addDelegate } from './data';
import { PersonSelect } from './person-select';
import { useAccountWords } from './words';

export function DelegateForm({ officeId }: { officeId: string }) {
  const t = useAccountWords();
  const today = useToday();
  const [person, setPerson] = useState<CandidateView | null>(null);
  const [validFrom, setFrom] = useState<LocalDate | null>(today);
  const [validTo, setTo] = useState<LocalDate | null>(null);
  const onDone = () => {
    setPerson(null);
    setTo(null);
  };
  const add = useDeed(addDelegate(officeId), { said: t('delegate.added'), onDone, quiet: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (person && validFrom) add.run({ personId: person.id, validFrom, validTo });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm" mt="sm">
        <Refusal problem={add.problem} beside={['personId', 'validFrom', 'validTo']} />
        <div className={classes.pair}>
          <PersonSelect officeId={officeId} person={person} onChange={setPerson} error={add.problem?.of('personId')} />
          <DayField label={t('delegate.from')} minDate={today} value={validFrom} onChange={setFrom} error={add.problem?.of('validFrom')} />
          <DayField
            label={t('delegate.to')}
            description={t('delegate.toHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            minDate={validFrom ?? today}
            value={validTo}
            onChange={setTo}
            error={add.problem?.of('validTo')}
          />
        </div>
        <Group>
          <Button type="submit" variant="default" loading={add.isPending}>
            {t('delegate.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
