import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Id } from '@views/kernel';
import type { ReportHeadsView } from '@views/reports';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { Panel } from '../../pieces/panel';
import { Refusal } from '../../pieces/refusal';
import { headsQuery, type Said, sayHeads } from './data';
import { useAgencyWords } from './words';

const FIELDS = ['superiorVi', 'issuerVi', 'placeVi', 'numberSuffix', 'signatureVi', 'recipientsVi', 'archiveVi'] as const;
const LISTS: readonly string[] = ['signatureVi', 'recipientsVi'];
const asText = (value: string | string[] | null | undefined): string => (Array.isArray(value) ? value.join('\n') : (value ?? ''));

/** What is printed around the reports of this body. */
export function HeadsPanel({ agencyId, mayAdminister }: { agencyId: Id; mayAdminister: boolean }) {
  const t = useAgencyWords();
  const { data } = useSuspenseQuery(headsQuery(agencyId));
  return (
    <Panel title={t('heads.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t(`heads.form.${data.form}`)} · {data.legalSource}
      </Text>
      {mayAdminister ? <HeadsForm key={JSON.stringify(data.said)} heads={data} /> : <Heads heads={data} />}
    </Panel>
  );
}

function Heads({ heads: { heads } }: { heads: ReportHeadsView }) {
  const t = useAgencyWords();
  return FIELDS.map((field) => (
    <Text key={field} size="sm" style={{ whiteSpace: 'pre-line' }}>
      {t(`heads.${field}`)}: {asText(heads[field]) || '–'}
    </Text>
  ));
}

function HeadsForm({ heads: { agencyId, heads, said } }: { heads: ReportHeadsView }) {
  const t = useAgencyWords();
  const [wish, setWish] = useState<Record<string, string>>(Object.fromEntries(FIELDS.map((field) => [field, asText(said[field])])));
  const save = useDeed(sayHeads(agencyId), { said: t('heads.saved'), quiet: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const filled: Said = Object.fromEntries(Object.entries(wish).filter(([, text]) => text.trim() !== ''));
    save.run({ ...(said.form && { form: said.form }), ...filled });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Text size="sm">{t('heads.about')}</Text>
        <Refusal problem={save.problem} beside={FIELDS} />
        {FIELDS.map((field) => {
          const common = {
            label: t(`heads.${field}`),
            placeholder: asText(heads[field]),
            value: wish[field] ?? '',
            error: save.problem?.of(field),
          };
          const set = (text: string) => setWish((before) => ({ ...before, [field]: text }));
          return LISTS.includes(field) ? (
            <Textarea key={field} {...common} autosize minRows={2} onChange={(event) => set(event.currentTarget.value)} />
          ) : (
            <TextInput key={field} {...common} onChange={(event) => set(event.currentTarget.value)} />
          );
        })}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('heads.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
