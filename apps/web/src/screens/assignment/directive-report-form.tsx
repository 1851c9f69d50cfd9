import { Textarea } from '@mantine/core';
import type { AssignmentDetail, DirectiveView } from '@views/commitments';
import { deedsOn } from './data';
import { DeedForm } from './deed-form';
import { DirectiveSaid } from './directive-said';
import { useAssignmentWords } from './words';

export function DirectiveReportForm({ assignment, directive }: { assignment: AssignmentDetail; directive: DirectiveView }) {
  const t = useAssignmentWords();
  return (
    <DeedForm
      name={`directive.report.${directive.id}`}
      fresh={{ report: '' }}
      version={assignment.version}
      now={<DirectiveSaid directive={directive} />}
      isPossible={directive.may.includes('carryOut')}
      send={t('directive.send')}
      said={t('directive.reportSaid')}
      deed={({ report }) => deedsOn(assignment.id).carryOut({ directive: directive.id, report })}
      fields={({ text }) => <Textarea label={t('directive.report')} required autosize minRows={2} {...text('report')} />}
    />
  );
}
