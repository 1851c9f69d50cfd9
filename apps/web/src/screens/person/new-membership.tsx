import { Button, Group, Radio, Stack } from '@mantine/core';
import type { MembershipKind, OfficeOfAgency } from '@views/directory';
import type { Id, LocalDate } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useToday } from '../../api/welcome';
import { DayField } from '../../pieces/day-field';
import { Finder } from '../../pieces/finder';
import { Refusal } from '../../pieces/refusal';
import { useNames } from '../../words/names';
import { deedsOn } from './data';
import { usePersonWords } from './words';

const KINDS = ['holder', 'acting'] as const satisfies MembershipKind[];

/** An office given to a person from a day on, as its holder or acting. */
export function NewMembershipForm({ personId }: { personId: Id }) {
  const t = usePersonWords();
  const { titleOf, nameOf } = useNames();
  const today = useToday();
  const [office, setOffice] = useState<OfficeOfAgency | null>(null);
  const [kind, setKind] = useState<MembershipKind>('holder');
  const [validFrom, setFrom] = useState<LocalDate | null>(today);
  const [validTo, setTo] = useState<LocalDate | null>(null);
  const give = useDeed(deedsOn(personId).addMembership, {
    said: t('given'),
    quiet: true,
    onDone: () => {
      setOffice(null);
      setTo(null);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (office && validFrom) give.run({ officeId: office.id, kind, validFrom, validTo });
  };
  return (
    <form onSubmit={send} aria-label={t('give')}>
      <Stack gap="sm">
        <Refusal problem={give.problem} beside={['office', 'validTo']} />
        <Finder<OfficeOfAgency>
          label={t('office')}
          description={t('officeHelp')}
          path="/offices"
          required
          labelOf={(one) => `${titleOf(one)}, ${nameOf(one.agency)}`}
          chosen={office}
          onChange={setOffice}
          error={give.problem?.of('office')}
        />
        <Radio.Group label={t('as')} value={kind} onChange={(value) => setKind(value as MembershipKind)}>
          <Group mt="xs">
            {KINDS.map((value) => (
              <Radio key={value} value={value} label={t(`kind.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Group align="flex-end">
          <DayField label={t('from')} required value={validFrom} onChange={setFrom} />
          <DayField label={t('to')} value={validTo} onChange={setTo} error={give.problem?.of('validTo')} />
          <Button type="submit" loading={give.isPending}>
            {t('give')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
