import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { AssignmentDetail } from '@views/commitments';
import type { DigestThing } from '@views/reminders';
import { type ComponentType, Suspense } from 'react';
import { useDecides } from '../../api/offices';
import { Waiting } from '../../frame/states';
import { ButtonLink } from '../../pieces/links';
import { assignmentQuery } from '../assignment/data';
import { ExtensionDecisionForm } from '../assignment/extension-decision-form';
import { UrgeForm } from '../assignment/urge-form';
import { Signing } from '../report/signing';
import { ExplanationDecisionForm } from './explanation-decision-form';
import classes from './portfolio.module.css';
import { usePortfolioWords } from './words';

type Kind = 'sign' | 'decideExtension' | 'decideExplanation' | 'urge';

function kindOf({ periodKey, reportId, to, explanationId }: DigestThing): Kind | null {
  if (periodKey) return reportId ? 'sign' : null;
  if (to) return 'decideExtension';
  return explanationId ? 'decideExplanation' : 'urge';
}

/** What can be done about it, right there; the form opens on a press. */
export function Deeds({ thing }: { thing: DigestThing }) {
  const t = usePortfolioWords();
  const [isOpen, open] = useDisclosure(false);
  const decides = useDecides('viceChair');
  const kind = kindOf(thing);
  if (!kind || !decides) return null;
  const name = thing.periodKey ? '' : `: ${thing.name}`;
  return (
    <div className={classes.deeds}>
      <Group gap="xs">
        <Button
          variant={isOpen ? 'default' : 'light'}
          size="md"
          aria-expanded={isOpen}
          aria-label={`${t(`deed.${kind}`)}${name}`}
          onClick={open.toggle}
        >
          {t(`deed.${kind}`)}
        </Button>
        {kind === 'sign' && thing.reportId && (
          <ButtonLink to="/reports/$id" params={{ id: thing.reportId }} variant="default" size="md">
            {t('deed.read')}
          </ButtonLink>
        )}
      </Group>
      {isOpen && (
        <div className={classes.form}>
          <Form kind={kind} thing={thing} />
        </div>
      )}
    </div>
  );
}

function Form({ kind, thing: { id, reportId, explanationId } }: { kind: Kind; thing: DigestThing }) {
  if (kind === 'sign' && reportId) return <Signing id={reportId} />;
  if (kind === 'decideExtension') return <OnAssignment id={id} Deed={ExtensionDecisionForm} />;
  if (kind === 'decideExplanation' && explanationId) return <ExplanationDecisionForm assignmentId={id} explanationId={explanationId} />;
  return <OnAssignment id={id} Deed={UrgeForm} />;
}

/** These forms know the whole assignment: it is read when one of them is opened. */
function OnAssignment({ id, Deed }: { id: string; Deed: ComponentType<{ assignment: AssignmentDetail }> }) {
  return (
    <Suspense fallback={<Waiting within />}>
      <Loaded id={id} Deed={Deed} />
    </Suspense>
  );
}

function Loaded({ id, Deed }: { id: string; Deed: ComponentType<{ assignment: AssignmentDetail }> }) {
  return <Deed assignment={useSuspenseQuery(assignmentQuery(id)).data} />;
}
