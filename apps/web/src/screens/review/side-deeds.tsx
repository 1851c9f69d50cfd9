import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReviewDetail, ReviewSideView } from '@views/reviews';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { deedsOn } from './data';
import { useReviewWords } from './words';

/** What the coordinator of this side can do: accept, lock, reopen. */
export function SideDeeds({ review, side }: { review: ReviewDetail; side: ReviewSideView }) {
  const t = useReviewWords();
  const [asked, setAsked] = useState<'lock' | 'reopen' | null>(null);
  const accept = useDeed(deedsOn(review.id).acceptSent, { said: t('side.acceptSaid') });
  const isOpen = side.state !== 'locked';
  if (asked === 'lock') return <Lock review={review} side={side} onClose={() => setAsked(null)} />;
  if (asked === 'reopen') return <Reopen review={review} side={side} onClose={() => setAsked(null)} />;
  return (
    <Group gap="xs">
      {isOpen && (
        <Button leftSection={<IconLock size={16} aria-hidden />} onClick={() => setAsked('lock')}>
          {t('side.lock')}
        </Button>
      )}
      {side.assessed < side.lines && side.sent > 0 && (
        <Button variant="default" loading={accept.isPending} onClick={() => accept.run(side.partyId)}>
          {t('side.accept')}
        </Button>
      )}
      {!isOpen && review.state !== 'concluded' && (
        <Button variant="default" onClick={() => setAsked('reopen')}>
          {t('side.reopen')}
        </Button>
      )}
    </Group>
  );
}

interface AskProps {
  review: ReviewDetail;
  side: ReviewSideView;
  onClose: () => void;
}

function Lock({ review, side, onClose }: AskProps) {
  const t = useReviewWords();
  const lock = useDeed(deedsOn(review.id).lock, { said: t('side.lockSaid'), onDone: onClose });
  return (
    <Alert color="yellow" variant="light">
      <Stack gap="xs">
        <Text c="var(--ink)">{t('side.lockSure')}</Text>
        <Group gap="xs">
          <Button loading={lock.isPending} onClick={() => lock.run(side.partyId)}>
            {t('side.yes')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('side.no')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Reopen({ review, side, onClose }: AskProps) {
  const t = useReviewWords();
  const [reason, setReason] = useState('');
  const reopen = useDeed(deedsOn(review.id).reopen, { said: t('side.reopenSaid'), onDone: onClose });
  return (
    <Stack gap="xs">
      <TextInput label={t('side.reopenReason')} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Group gap="xs">
        <Button loading={reopen.isPending} onClick={() => reopen.run({ partyId: side.partyId, reason })}>
          {t('side.reopen')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('side.no')}
        </Button>
      </Group>
    </Stack>
  );
}
