import { Group, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { SearchBox } from './search-box';
import { useSearchWords } from './words';

/** The search over the page at hand. Its title stands in the body: a header of its own would be a second banner of the page. */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const t = useSearchWords();
  const isPhone = useMediaQuery('(max-width: 36em)') ?? false;
  return (
    <Modal.Root opened onClose={onClose} size="lg" yOffset="8vh" fullScreen={isPhone} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body pt="md">
          <Group justify="space-between" mb="sm">
            <Modal.Title>{t('title')}</Modal.Title>
            <Modal.CloseButton aria-label={t('close')} />
          </Group>
          <SearchBox onGone={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
