import { Button, Group } from '@mantine/core';
import { useRef } from 'react';
import type { Problem } from '../../api/problem';
import type { Rung, SubjectKind } from './data';
import { audiencesOf, settled } from './rung';
import { RungFields } from './rung-fields';
import { useLaddersWords } from './words';

/** A rung while it is edited: its key stays when its day changes. */
export interface Row {
  key: number;
  rung: Rung;
}

export const rowsOf = (rungs: readonly Rung[]): Row[] => rungs.map((rung, key) => ({ key, rung }));
export const rungsOf = (rows: readonly Row[]): Rung[] => rows.map(({ rung }) => rung);

interface RungsEditorProps {
  subject: SubjectKind;
  rows: readonly Row[];
  problem: Problem | null;
  onChange: (rows: Row[]) => void;
}

/** All rungs of a ladder as fields; the one that is refused says so itself. */
export function RungsEditor({ subject, rows, problem, onChange }: RungsEditorProps) {
  const t = useLaddersWords();
  const next = useRef(rows.length);
  const wrong = problem?.details.rung;
  const add = () => {
    const rung = settled({ offset: 1, audience: audiencesOf(subject)[0] as Rung['audience'] }, subject);
    onChange([...rows, { key: next.current++, rung }]);
  };
  return (
    <div>
      {rows.map(({ key, rung }, index) => (
        <RungFields
          key={key}
          n={index + 1}
          rung={rung}
          subject={subject}
          wrong={wrong === index + 1 ? problem?.message : undefined}
          onChange={(changed) => onChange(rows.map((row) => (row.key === key ? { key, rung: changed } : row)))}
          onRemove={() => onChange(rows.filter((row) => row.key !== key))}
        />
      ))}
      <Group mt="xs">
        <Button variant="default" onClick={add}>
          {t('add')}
        </Button>
      </Group>
    </div>
  );
}
