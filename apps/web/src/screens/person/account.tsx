import { Button, Group, Stack, Text } from '@mantine/core';
import { IconBan, IconCircleCheck } from '@tabler/icons-react';
import type { PersonDetail } from '@views/directory';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { ConfirmButton } from '../../pieces/confirm-button';
import { Mark } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { formatInstant } from '../../words/dates';
import { useWords } from '../../words/words';
import { deedsOn } from './data';
import { Invitation } from './invitation';
import { usePersonWords } from './words';

/** Whether the person can come in, and how they get a password. */
export function AccountPanel({ person: { id, disabled, signedInAt } }: { person: PersonDetail }) {
  const t = usePersonWords();
  const enable = useDeed(deedsOn(id).enable, { said: t('enabled') });
  return (
    <Panel title={t('account')}>
      <Stack gap="sm">
        <Group gap="xs">
          <Mark tone={disabled ? 'late' : 'well'} icon={disabled ? IconBan : IconCircleCheck}>
            {disabled ? t('isDisabled') : t('isOpen')}
          </Mark>
          <span>{signedInAt ? t('signedInAt', { at: formatInstant(signedInAt) }) : t('neverSignedIn')}</span>
        </Group>
        {disabled ? (
          <Group>
            <Button variant="default" loading={enable.isPending} onClick={() => enable.run()}>
              {t('enable')}
            </Button>
          </Group>
        ) : (
          <>
            <Invitation personId={id} />
            <Group>
              <ConfirmButton
                label={t('factorsRemove')}
                question={t('factorsRemoveAbout')}
                said={t('factorsRemoved')}
                deed={deedsOn(id).removeFactors}
              />
            </Group>
            <Disable personId={id} />
          </>
        )}
      </Stack>
    </Panel>
  );
}

function Disable({ personId }: { personId: string }) {
  const t = usePersonWords();
  const cancel = useWords()('deed.cancel');
  const [asked, setAsked] = useState(false);
  const disable = useDeed(deedsOn(personId).disable, { said: t('disabled'), onDone: () => setAsked(false) });
  if (!asked)
    return (
      <Group>
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('disable')}
        </Button>
      </Group>
    );
  return (
    <Stack gap="xs">
      <Text size="sm">{t('disableAbout')}</Text>
      <Group>
        <Button color="red" loading={disable.isPending} onClick={() => disable.run()}>
          {t('disableNow')}
        </Button>
        <Button variant="default" onClick={() => setAsked(false)}>
          {cancel}
        </Button>
      </Group>
    </Stack>
  );
}
