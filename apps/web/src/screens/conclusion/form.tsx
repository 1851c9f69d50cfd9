import { Anchor, Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useKept } from '../../api/kept';
import type { Problem } from '../../api/problem';
import { useToday, useWelcome } from '../../api/welcome';
import { DayField } from '../../pieces/day-field';
import { Panel } from '../../pieces/panel';
import { Refusal, Refused } from '../../pieces/refusal';
import classes from './conclusion.module.css';
import { conclude } from './data';
import { type Draft, type DraftPoint, faultsIn, freshDraft, inputFrom, isStarted, pointAfter } from './draft';
import type { Choices } from './point-props';
import { PointRow } from './point-row';
import { useConclusionWords } from './words';

interface ConclusionFormProps {
  report: { id: string; reviewId: string; partyId: string };
  choices: Choices;
}

/** The document, its text, and a row for each point. What is typed is kept until it is recorded. */
export function ConclusionForm({ report, choices }: ConclusionFormProps) {
  const t = useConclusionWords();
  const router = useRouter();
  const { person } = useWelcome();
  const fresh = freshDraft(useToday());
  const {
    value: draft,
    set,
    isKept,
    drop,
  } = useKept(`dondoc.conclusion.${report.reviewId}.${report.partyId}.${person?.id}`, fresh, isStarted);
  const [isTried, setTried] = useState(false);
  const deed = useDeed(conclude(report.reviewId), {
    said: t('said'),
    quiet: true,
    onDone: () => {
      drop();
      void router.navigate({ to: '/reports/$id', params: { id: report.id } });
    },
  });
  const faults = faultsIn(draft);
  const errorOf = errorsFrom({
    problem: deed.problem,
    fault: (path) => (isTried ? faults.get(path) : undefined),
    say: (fault) => t(`fault.${fault}`),
  });
  const change = (some: Partial<Draft>) => set((before) => ({ ...before, ...some }));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setTried(true);
    if (faults.size === 0) deed.run(inputFrom(draft, report.partyId));
    else requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="lg">
        <Refusal problem={deed.problem} />
        {isTried && faults.size > 0 && <Refused>{t('fault.count', { count: faults.size })}</Refused>}
        <Document draft={draft} change={change} errorOf={errorOf} />
        <Points draft={draft} change={change} errorOf={errorOf} choices={choices} />
        <Group gap="xs">
          <Button type="submit" loading={deed.isPending}>
            {t('deed')}
          </Button>
        </Group>
        {isKept && (
          <Text size="sm" c="dimmed">
            {t('kept')} ·{' '}
            <Anchor component="button" type="button" size="sm" onClick={drop}>
              {t('drop')}
            </Anchor>
          </Text>
        )}
      </Stack>
    </form>
  );
}

interface Errors {
  problem: Problem | null;
  fault: (path: string) => 'fill' | 'choose' | 'tooLong' | undefined;
  say: (fault: 'fill' | 'choose' | 'tooLong') => string;
}

/** What this page found first, then what the server did. */
function errorsFrom({ problem, fault, say }: Errors) {
  return (path: string): string | undefined => {
    const found = fault(path);
    return found ? say(found) : problem?.of(path);
  };
}

interface PartProps {
  draft: Draft;
  change: (some: Partial<Draft>) => void;
  errorOf: (path: string) => string | undefined;
}

function Document({ draft, change, errorOf }: PartProps) {
  const t = useConclusionWords();
  const today = useToday();
  return (
    <Panel title={t('document')}>
      <Stack>
        <div className={classes.pair}>
          <TextInput
            label={t('number')}
            placeholder={t('example')}
            error={errorOf('number')}
            value={draft.number}
            onChange={(event) => change({ number: event.currentTarget.value })}
          />
          <DayField
            label={t('date')}
            required
            maxDate={today}
            error={errorOf('concludedOn')}
            value={draft.concludedOn}
            onChange={(concludedOn) => change({ concludedOn })}
          />
        </div>
        <Textarea
          label={t('text')}
          description={t('classified')}
          required
          autosize
          minRows={3}
          error={errorOf('text')}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      </Stack>
    </Panel>
  );
}

function Points({ draft, change, errorOf, choices }: PartProps & { choices: Choices }) {
  const t = useConclusionWords();
  const { points } = draft;
  const alter = (key: number, some: Partial<DraftPoint>) =>
    change({ points: points.map((point) => (point.key === key ? { ...point, ...some } : point)) });
  return (
    <section aria-labelledby="points">
      <Title order={2} id="points" mb={4}>
        {t('points')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('pointsAbout')}
      </Text>
      <Stack>
        {points.map((point, n) => (
          <PointRow
            key={point.key}
            n={n}
            point={point}
            choices={choices}
            errorOf={(field) => errorOf(field ? `points.${n}.${field}` : `points.${n}`)}
            alter={(some) => alter(point.key, some)}
            remove={() => change({ points: points.filter((one) => one.key !== point.key) })}
          />
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={points.length >= 50}
            onClick={() => change({ points: [...points, pointAfter(points)] })}
          >
            {t('add')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
