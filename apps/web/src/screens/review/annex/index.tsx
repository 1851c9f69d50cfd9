import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import type { LineView, ReviewDetail } from '@views/reviews';
import { useWelcome } from '../../../api/welcome';
import { FileDrop } from '../../../pieces/file-drop';
import { Mark } from '../../../pieces/mark';
import { Panel } from '../../../pieces/panel';
import { Faults } from './faults';
import { type AnnexStep, useAnnex } from './use-annex';
import { useAnnexWords } from './words';

const WHOLE = 100;

/** The annex goes out as a workbook and comes back filled in. Shown to whoever has lines to report on while their side collects. */
export function Annex({ review, lines }: { review: ReviewDetail; lines: readonly LineView[] }) {
  const t = useAnnexWords();
  const annex = useAnnex(review.id);
  if (!useHasLines(review, lines)) return null;
  return (
    <Panel title={t('title')}>
      <Stack align="flex-start">
        <Text size="sm">{t('about')}</Text>
        <Button
          component="a"
          href={`/api/reviews/${review.id}/annex.xlsx`}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('download')}
        </Button>
        <Stack w="100%" gap="sm">
          <FileDrop label={t('drop')} choose={t('choose')} accept=".xlsx" onFiles={([file]) => file && annex.check(file)}>
            <Text size="sm" c="dimmed">
              {t('kinds')}
            </Text>
          </FileDrop>
          <div role="status">
            <Step {...annex} />
          </div>
          {annex.step.at === 'refused' && <Faults name={annex.step.file.name} problem={annex.step.problem} />}
        </Stack>
      </Stack>
    </Panel>
  );
}

function Step({ step, take, forget }: { step: AnnexStep; take: (file: File) => void; forget: () => void }) {
  const t = useAnnexWords();
  if (step.at === 'nothing' || step.at === 'refused') return null;
  const { name } = step.file;
  if ('part' in step) {
    const percent = Math.round(step.part * WHOLE);
    const words = t(step.at, { name, percent });
    return (
      <>
        <Text size="sm">{words}</Text>
        <Progress value={percent} aria-label={words} animated />
      </>
    );
  }
  const { updated: count, rows } = step.filled;
  if (step.at === 'done')
    return (
      <Mark tone="well" icon={IconCircleCheck}>
        {t('done', { name, count })}
      </Mark>
    );
  return (
    <Stack gap="xs">
      <Text size="sm">{count === 0 ? t('same', { name }) : t('tried', { name, count, rows })}</Text>
      {count > 0 && (
        <Group gap="xs">
          <Button onClick={() => take(step.file)}>{t('take', { count })}</Button>
          <Button variant="default" onClick={forget}>
            {t('cancel')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** The agency's own lines, or as a coordinator those of the side. */
function useHasLines(review: ReviewDetail, lines: readonly LineView[]): boolean {
  const { offices } = useWelcome();
  const open = review.sides.filter((side) => side.state === 'collecting');
  return offices.some(({ role, agency, locality }) => {
    const own = open.filter((side) => side.localityId === locality.id).map((side) => side.partyId);
    const ofSide = lines.filter((line) => own.includes(line.partyId));
    if (role === 'coordinator') return ofSide.length > 0;
    return (role === 'focalPoint' || role === 'agencyHead') && ofSide.some((line) => line.agencyId === agency.id);
  });
}
