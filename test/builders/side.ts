import type { Actor } from '@dondoc/kernel';
import type { Stage } from '../support/stage';
import { type Agency, aLocality, anAgency, anOffice, aPerson, type Locality, type Office } from './directory';

type Part = 'department' | 'coordinatingAgency' | 'peoplesCommittee' | 'committee';

/** The people of one side of an agreement: an agency for each part of the work, and one person in each office. */
export interface Side {
  locality: Locality;
  /** Does the work. */
  department: Agency;
  coordinatingAgency: Agency;
  peoplesCommittee: Agency;
  /** The office of the Standing Committee to which the side reports. */
  committee: Agency;
  viceChairOffice: Office;
  focalPoint: Actor;
  agencyHead: Actor;
  coordinator: Actor;
  viceChair: Actor;
  committeeOffice: Actor;
  administrator: Actor;
  operator: Actor;
  auditor: Actor;
}

export async function aSide(stage: Stage, { parent, ...overrides }: { code?: string; parent?: Locality } = {}): Promise<Side> {
  const locality = await aLocality(stage, { ...overrides, ...(parent && { parentId: parent.id, kind: 'district' }) });
  const agency = (part: Part, kind: string) => anAgency(stage, { locality, code: `${locality.code}-${part}`, kind });
  const department = await agency('department', 'department');
  const coordinatingAgency = await agency('coordinatingAgency', 'department');
  const peoplesCommittee = await agency('peoplesCommittee', 'peoplesCommittee');
  const committee = await agency('committee', 'standingCommittee');
  const viceChairOffice = await anOffice(stage, { agency: peoplesCommittee, role: 'viceChair' });
  const inOffice = async (of: Agency, role: Office['role']) => aPerson(stage, { offices: [await anOffice(stage, { agency: of, role })] });
  return {
    locality,
    department,
    coordinatingAgency,
    peoplesCommittee,
    committee,
    viceChairOffice,
    focalPoint: await inOffice(department, 'focalPoint'),
    agencyHead: await inOffice(department, 'agencyHead'),
    coordinator: await inOffice(coordinatingAgency, 'coordinator'),
    viceChair: await aPerson(stage, { offices: [viceChairOffice] }),
    committeeOffice: await inOffice(committee, 'committeeOffice'),
    administrator: await inOffice(peoplesCommittee, 'administrator'),
    operator: await inOffice(peoplesCommittee, 'operator'),
    auditor: await inOffice(peoplesCommittee, 'auditor'),
  };
}
