import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OfficeDetail } from '@views/directory';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { Refusal } from '../../pieces/refusal';
import { useNames } from '../../words/names';
import { fieldsQuery, nameForFields } from './data';
import { useAgencyWords } from './words';

/** Which restricted fields whoever is in the office sees; to every other office they are absent. */
export function RestrictedFields({ office }: { office: OfficeDetail }) {
  const t = useAgencyWords();
  const { nameOf, titleOf } = useNames();
  const { data } = useQuery(fieldsQuery);
  const [named, setNamed] = useState(office.restrictedFields);
  const save = useDeed(nameForFields(office.id), { said: t('fieldsSaved'), quiet: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.run(named);
  };
  const fields = (data?.items ?? []).filter(({ restricted }) => restricted);
  if (fields.length === 0) return null;
  return (
    <form onSubmit={send}>
      <Stack gap="xs">
        <Checkbox.Group label={t('fields')} description={t('fieldsHint')} value={named} onChange={setNamed}>
          <Group mt="xs">
            {fields.map((field) => (
              <Checkbox key={field.code} value={field.code} label={nameOf(field)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Refusal problem={save.problem} />
        <Group>
          <Button
            type="submit"
            variant="default"
            loading={save.isPending}
            disabled={[...named].sort().join() === [...office.restrictedFields].sort().join()}
            aria-label={t('fieldsSaveOf', { office: titleOf(office) })}
          >
            {t('fieldsSave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
