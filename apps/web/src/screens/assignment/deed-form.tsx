import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useKept } from '../../api/kept';
import { useWelcome } from '../../api/welcome';
import { Refusal } from '../../pieces/refusal';
import { useWords } from '../../words/words';
import classes from './assignment.module.css';
import { DeedConflict } from './deed-conflict';
import { besideOf, type Fields, fieldsOf, type Typed } from './deed-fields';
import { useAssignmentWords } from './words';

interface DeedFormProps<V extends Typed> {
  /** What is typed is kept on this device under this name. */
  name: string;
  fresh: V;
  fields: (fields: Fields<V>) => ReactNode;
  send: string;
  said: string;
  deed: (input: V & { version: number }) => Promise<unknown>;
  /** Of the assignment, as it stands now. */
  version: number;
  /** What stands now, for when somebody else was faster. */
  now: ReactNode;
  /** The button that opens the form; without it the form is open. */
  opener?: string;
  /** Somebody else may have made it impossible; what was typed stays to be seen. */
  isPossible?: boolean;
}

const CONFLICT = 409;
const STALE = /\.(changed|wrongState|already\w+|notRequested|exists)$/;

/** Something that is done with a few fields: drafts are kept, refusals stand beside their field, and a conflict shows both versions. */
export function DeedForm<V extends Typed>(props: DeedFormProps<V>) {
  const { name, fresh, fields, send, said, deed, version, now, opener, isPossible = true } = props;
  const [t, words] = [useAssignmentWords(), useWords()];
  const { person } = useWelcome();
  const kept = useKept(`dondoc.${name}.${person?.id}`, { ...fresh, version }, (value) => isTyped(value, fresh));
  const [isOpen, setOpen] = useState(!opener || kept.isKept);
  const doing = useDeed(deed, { said, quiet: true, onDone: () => close() });
  const close = () => {
    kept.drop();
    doing.reset();
    setOpen(!opener);
  };
  if (!isPossible && !kept.isKept) return null;
  if (!isOpen && !kept.isKept)
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {opener}
      </Button>
    );
  const isStale = !isPossible || (doing.problem?.status === CONFLICT && STALE.test(doing.problem.code));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    doing.run({ ...kept.value, version: kept.isKept && !isStale ? kept.value.version : version });
  };
  const change = (some: Partial<V>) => kept.set((before) => ({ ...(kept.isKept ? before : { ...before, version }), ...some }));
  const besides = fieldsOf(kept.value as V, change, doing.problem);
  return (
    <form onSubmit={submit} className={classes.deed}>
      <Stack gap="sm">
        {isStale && <DeedConflict isPossible={isPossible}>{now}</DeedConflict>}
        {!isStale && <Refusal problem={doing.problem} beside={besideOf(fresh)} />}
        {fields(besides)}
        <Group gap="xs">
          {isPossible && (
            <Button type="submit" loading={doing.isPending}>
              {send}
            </Button>
          )}
          {(opener || !isPossible) && (
            <Button variant="subtle" onClick={close}>
              {isPossible ? words('deed.cancel') : t('report.drop')}
            </Button>
          )}
        </Group>
        {kept.isKept && isPossible && (
          <Text size="sm" c="dimmed">
            {t('report.draft')} ·{' '}
            <Anchor component="button" type="button" size="sm" onClick={kept.drop}>
              {t('report.drop')}
            </Anchor>
          </Text>
        )}
      </Stack>
    </form>
  );
}

const isTyped = (value: Typed, fresh: Typed): boolean =>
  Object.keys(fresh).some((name) => JSON.stringify(value[name]) !== JSON.stringify(fresh[name]));
