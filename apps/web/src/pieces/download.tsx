import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { Query } from '../api/client';
import { useProblemWords } from '../api/deed';
import { download } from '../api/download';
import { useWords } from '../words/words';
import { usePiecesWords } from './words';

const KINDS = ['csv', 'xlsx'] as const;

/** A list that can be had as a file: every row that the list shows, not only those on the screen. */
export interface Downloadable {
  /** Said where there are several. */
  name?: string;
  /** Of the list in the API. */
  path: string;
  /** The filters of the screen. */
  query?: Query;
}

/** The button with which one takes the lists of a screen along. */
export function Download({ tables }: { tables: readonly Downloadable[] }) {
  const t = usePiecesWords();
  const closeButtonProps = { 'aria-label': useWords()('deed.close') };
  const problemWords = useProblemWords();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ path, query, kind }: Downloadable & { kind: string }) => download(`${path}/table.${kind}`, query),
    onSuccess: (file) => notifications.show({ message: t('download.said', { file }), color: 'green', closeButtonProps }),
    onError: (problem) => notifications.show({ message: problemWords(problem), color: 'red', autoClose: 8000, closeButtonProps }),
  });
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" loading={isPending} leftSection={<IconDownload size={18} aria-hidden />}>
          {t('download.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {tables.map((table) => (
          <Fragment key={table.path}>
            {table.name && <Menu.Label>{table.name}</Menu.Label>}
            {KINDS.map((kind) => (
              <Menu.Item
                key={kind}
                aria-label={table.name && t('download.of', { table: table.name, kind: t(`download.${kind}`) })}
                onClick={() => mutate({ ...table, kind })}
              >
                {t(`download.${kind}`)}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
