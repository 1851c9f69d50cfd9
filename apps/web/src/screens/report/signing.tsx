import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { LocalDate } from '@views/kernel';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { useToday } from '../../api/welcome';
import { DayField } from '../../pieces/day-field';
import { Panel } from '../../pieces/panel';
import { deedsOn } from './data';
import classes from './report.module.css';
import { useReportWords } from './words';

/** The vice-chair's word: sign, or return with what is to change. */
export function Signing({ id }: { id: string }) {
  const t = useReportWords();
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState<LocalDate | null>(useToday());
  const [note, setNote] = useState('');
  const sign = useDeed(deedsOn(id).sign, { said: t('sign.said') });
  const giveBack = useDeed(deedsOn(id).giveBack, { said: t('sign.returned') });
  const [isTried, setTried] = useState(false);
  const tryToGiveBack = () => {
    setTried(true);
    if (note.trim()) giveBack.run(note);
  };
  return (
    <Panel title={t('sign.title')}>
      <Stack>
        <Text size="sm">{t('sign.about')}</Text>
        <div className={classes.pair}>
          <TextInput
            label={t('sign.number')}
            placeholder={t('sign.example')}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DayField label={t('sign.date')} value={issuedOn} onChange={setIssuedOn} />
        </div>
        <Button
          loading={sign.isPending}
          onClick={() => sign.run({ ...(number && { number }), ...(issuedOn && { issuedOn }) })}
          className={classes.deed}
        >
          {t('sign.deed')}
        </Button>
        <Textarea
          label={t('sign.note')}
          autosize
          minRows={1}
          error={isTried && !note.trim() && t('sign.noteMissing')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group>
          <Button variant="default" loading={giveBack.isPending} onClick={tryToGiveBack}>
            {t('sign.return')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}
