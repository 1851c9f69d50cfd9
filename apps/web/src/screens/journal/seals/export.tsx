import { Button, Group } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import { useDeed } from '../../../api/deed';
import { download } from '../../../api/download';
import { useToday } from '../../../api/welcome';
import { DayField } from '../../../pieces/day-field';
import { Download } from '../../../pieces/download';
import { daysAfter } from '../../../words/dates';
import { useJournalWords } from '../words';

const DAYS = 30;

/** The journal of a period: with its seals, which can be verified anywhere, or as a table to read. */
export function Export({ localityId }: { localityId: string }) {
  const t = useJournalWords();
  const today = useToday();
  const [from, setFrom] = useState<string | null>(daysAfter(today, -DAYS));
  const [to, setTo] = useState<string | null>(today);
  const path = `/journal/seals/${localityId}`;
  const { run, isPending, problem } = useDeed(() => download(`${path}/export`, { from, to }), { said: t('seals.exported') });
  return (
    <Group align="flex-end" role="group" aria-label={t('seals.export')}>
      <DayField label={t('seals.from')} value={from} onChange={setFrom} maxDate={today} error={problem?.of('period')} />
      <DayField label={t('seals.to')} value={to} onChange={setTo} maxDate={today} />
      <Button
        variant="default"
        onClick={() => run(undefined)}
        loading={isPending}
        disabled={!from || !to}
        leftSection={<IconFileCertificate size={18} aria-hidden />}
      >
        {t('seals.sealedFile')}
      </Button>
      <Download tables={[{ path, query: { from, to } }]} />
    </Group>
  );
}
