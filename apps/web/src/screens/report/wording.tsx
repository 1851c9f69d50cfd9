import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { ReportDetailView } from '@views/reports';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { Panel } from '../../pieces/panel';
import { deedsOn } from './data';
import { useReportWords } from './words';

/** The passages that the office words itself; only those that were changed are sent. */
export function Wording({ report }: { report: ReportDetailView }) {
  const t = useReportWords();
  const [isEditing, setEditing] = useState(false);
  const [texts, setTexts] = useState<Record<string, string>>({});
  const word = useDeed(deedsOn(report.id).word, { said: t('wording.said'), onDone: () => setEditing(false) });
  const isConflict = word.problem?.status === 409;
  const save = (event: FormEvent) => {
    event.preventDefault();
    word.run({ sections: Object.entries(texts).map(([key, text]) => ({ key, text })), edition: report.edition });
  };
  return (
    <Panel title={t('wording.title')}>
      <Text size="sm" mb="sm">
        {t('wording.about')}
      </Text>
      {!isEditing && (
        <Button variant="default" onClick={() => setEditing(true)}>
          {t('wording.edit')}
        </Button>
      )}
      {isEditing && (
        <form onSubmit={save}>
          <Stack>
            {isConflict && (
              <Alert color="yellow" variant="light" role="alert">
                <Text c="var(--ink)">{t('wording.conflict')}</Text>
              </Alert>
            )}
            {report.sections.map((section) => (
              <Textarea
                key={section.key}
                label={section.heading ?? t('wording.opening')}
                autosize
                minRows={2}
                value={texts[section.key] ?? section.text}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  setTexts((before) => ({ ...before, [section.key]: text }));
                }}
              />
            ))}
            <Group gap="xs">
              <Button type="submit" loading={word.isPending}>
                {t('wording.save')}
              </Button>
              <Button variant="default" onClick={() => setEditing(false)}>
                {t('wording.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Panel>
  );
}
