import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import type { Id } from '@views/kernel';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { formatInstant } from '../../words/dates';
import { deedsOn } from './data';
import { usePersonWords } from './words';

/** The link stands after the number sign: it never reaches a log. */
const addressOf = (link: string) => `${window.location.origin}/invitation#${link}`;

/** A link with which the person chooses a password: by mail, or shown this once to be handed over. */
export function Invitation({ personId }: { personId: Id }) {
  const t = usePersonWords();
  const [invitation, setInvitation] = useState<{ link: string; expiresAt: string } | null>(null);
  const invite = useDeed(deedsOn(personId).invite, { onDone: setInvitation });
  const mail = useDeed(deedsOn(personId).inviteByMail, { said: t('invitedByMail') });
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('inviteAbout')}
      </Text>
      <Group>
        <Button loading={mail.isPending} onClick={() => mail.run(undefined)}>
          {t('inviteByMail')}
        </Button>
        <Button variant="default" loading={invite.isPending} onClick={() => invite.run()}>
          {t('invite')}
        </Button>
      </Group>
      {invitation && (
        <div role="status">
          <Group align="flex-end" wrap="wrap">
            <TextInput
              label={t('link')}
              description={t('linkHelp', { at: formatInstant(invitation.expiresAt) })}
              readOnly
              flex="1 1 16rem"
              value={addressOf(invitation.link)}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={addressOf(invitation.link)}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? t('copied') : t('copy')}
                </Button>
              )}
            </CopyButton>
          </Group>
        </div>
      )}
    </Stack>
  );
}
