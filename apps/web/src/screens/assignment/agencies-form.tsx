import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { AssignmentDetail } from '@views/commitments';
import { useToday } from '../../api/welcome';
import { useNames } from '../../words/names';
import { useWords } from '../../words/words';
import { agenciesQuery, deedsOn } from './data';
import { DeedForm } from './deed-form';
import { StandsNow } from './stands-now';
import { useAssignmentWords } from './words';

/** Who leads and who cooperates: agencies of the own locality only. */
export function AgenciesForm({ assignment }: { assignment: AssignmentDetail }) {
  const [t, words, { nameOf }] = [useAssignmentWords(), useWords(), useNames()];
  const { id, version, leadAgency, cooperatingAgencies, locality } = assignment;
  const { data: agencies = [] } = useQuery(agenciesQuery(locality.id, useToday()));
  const known = new Map([leadAgency, ...cooperatingAgencies, ...agencies].map((agency) => [agency.id, agency]));
  const options = [...known.values()]
    .map((agency) => ({ value: agency.id, label: nameOf(agency) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  const combobox = { searchable: true, data: options, nothingFoundMessage: words('none'), limit: 100 };
  return (
    <DeedForm
      name={`agencies.${id}`}
      fresh={{ leadAgencyId: leadAgency.id as string | null, cooperatingAgencyIds: cooperatingAgencies.map((agency) => agency.id) }}
      version={version}
      now={<StandsNow assignment={assignment} />}
      opener={t('decide.agencies')}
      send={t('decide.agencies')}
      said={t('decide.reassigned')}
      deed={({ leadAgencyId, ...others }) => deedsOn(id).reassign({ ...others, leadAgencyId: leadAgencyId ?? '' })}
      fields={({ one, chosen }) => (
        <>
          <Select
            label={t('facts.lead')}
            description={t('decide.leadHint')}
            required
            allowDeselect={false}
            {...combobox}
            {...one('leadAgencyId', 'agency')}
          />
          <MultiSelect label={t('facts.cooperating')} hidePickedOptions {...combobox} {...chosen('cooperatingAgencyIds')} />
        </>
      )}
    />
  );
}
