import { Button, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { AgreementDetail } from '@views/commitments';
import { Suspense } from 'react';
import { agreementQuery, tasksQuery } from '../../api/agreements';
import { useOwnParty } from '../../api/offices';
import { useToday } from '../../api/welcome';
import { Page } from '../../frame/page';
import { Waiting } from '../../frame/states';
import { ButtonLink } from '../../pieces/links';
import { formatDate } from '../../words/dates';
import { useDocumentType } from '../../words/document-type';
import { useNames } from '../../words/names';
import classes from './agreement.module.css';
import { Attention } from './attention';
import { Counts } from './counts';
import { Documents } from './documents';
import { Figures } from './figures';
import { Parties } from './parties';
import { Timeline } from './timeline';
import { Tree } from './tree';
import { useAgreementWords } from './words';

/** One agreement: who stands for it on both sides, how it stands, what is missing, and every commitment with its tasks. */
export function Agreement() {
  const { code } = useParams({ from: '/inside/agreements/$code' });
  const { data: agreement } = useSuspenseQuery(agreementQuery(code));
  const { data: tasks } = useSuspenseQuery(tasksQuery(agreement.id));
  const t = useAgreementWords();
  const { titleOf } = useNames();
  const isCoordinator = useOwnParty(agreement.parties) !== undefined;
  const actions = (
    <>
      {isCoordinator && (
        <ButtonLink to="/agreements/$code/breakdown" params={{ code }} search={{}} className={classes.onScreen ?? ''}>
          {t('breakDown')}
        </ButtonLink>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => window.print()}
        className={classes.onScreen}
      >
        {t('print')}
      </Button>
    </>
  );
  return (
    <Page title={titleOf(agreement)} about={<Document agreement={agreement} />} actions={actions}>
      <Counts agreement={agreement} />
      <div className={classes.pair}>
        <Stack gap="lg">
          <Attention agreement={agreement} tasks={tasks} />
          <Parties parties={agreement.parties} />
        </Stack>
        <Timeline agreement={agreement} />
      </div>
      <Tree agreement={agreement} tasks={tasks} />
      <Suspense fallback={<Waiting within />}>
        <Figures agreementId={agreement.id} />
      </Suspense>
      <Documents agreement={agreement} />
      <Text size="sm" className={classes.onPaper}>
        {t('printed', { date: formatDate(useToday()) })}
      </Text>
    </Page>
  );
}

function Document({ agreement }: { agreement: AgreementDetail }) {
  const t = useAgreementWords();
  const documentType = useDocumentType();
  const { signedDate, eventDate, documentNumber, signed, periodVi } = agreement;
  const day = signedDate ?? eventDate;
  const when = day ? t(signedDate ? 'signedOn' : 'heldOn', { date: formatDate(day) }) : t('undated');
  return [documentType(agreement.documentType), documentNumber, when, !signed && t('unsigned'), periodVi].filter(Boolean).join(' · ');
}
