import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { KINDS, laddersQuery, type SubjectKind } from '../ladders/data';
import { inOrder } from '../ladders/rung';
import { type Row, RungsEditor, rowsOf } from '../ladders/rungs-editor';
import { useLaddersWords } from '../ladders/words';
import type { Ladders } from './data';
import { useCyclesWords } from './words';

/** A ladder of its own for each kind that wants one, while it is edited. */
export type OwnRows = Partial<Record<SubjectKind, Row[]>>;

export const ownRowsOf = (ladders: Ladders = {}): OwnRows =>
  Object.fromEntries(KINDS.flatMap((kind) => (ladders[kind]?.length ? [[kind, rowsOf(inOrder(ladders[kind]))]] : [])));

export const laddersOf = (rows: OwnRows): Ladders =>
  Object.fromEntries(Object.entries(rows).map(([kind, own]) => [kind, inOrder(own.map(({ rung }) => rung))]));

/** One kind at a time: by the ladder of each side, or by one that begins as that and is the cycle's own. */
export function LaddersEditor({ rows, onChange }: { rows: OwnRows; onChange: (rows: OwnRows) => void }) {
  const [t, kinds] = [useCyclesWords(), useLaddersWords()];
  const [kind, setKind] = useState<SubjectKind>(KINDS[0]);
  const { items } = useSuspenseQuery(laddersQuery).data;
  const usual = items.find((ladder) => ladder.kind === kind)?.rungs ?? [];
  const own = rows[kind];
  const toggle = (isOwn: boolean) => {
    const { [kind]: _, ...others } = rows;
    onChange(isOwn ? { ...others, [kind]: rowsOf(inOrder(usual)) } : others);
  };
  const named = KINDS.filter((one) => rows[one]).map((one) => kinds(`kind.${one}`));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {named.length === 0 ? t('ladders.none') : t('ladders.own', { kinds: named.join('; ') })}
      </Text>
      <NativeSelect
        label={kinds('kindLabel')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as SubjectKind)}
        data={KINDS.map((value) => ({ value, label: kinds(`kind.${value}`) }))}
      />
      <Checkbox label={t('ladders.isOwn')} checked={own !== undefined} onChange={(event) => toggle(event.currentTarget.checked)} />
      {own && (
        <RungsEditor key={kind} subject={kind} rows={own} problem={null} onChange={(changed) => onChange({ ...rows, [kind]: changed })} />
      )}
    </Stack>
  );
}
