import { type DirectoryData, DirectoryService } from '@dondoc/directory';
import { Actor } from '@dondoc/kernel';
import agreements from '../../../config/data/agreements.json';
import reorganisation from '../../../config/data/reorganisation.json';
import type { Stage } from '../../../test/support/stage';
import type { AgreementsData } from '../src';

export const shippedAgreements = agreements as unknown as AgreementsData;

/** The shipped localities, agencies, fields and successions. */
export async function theDirectory(stage: Stage): Promise<void> {
  const { localities, agencies, fields } = agreements;
  const data = { localities, agencies, fields, successions: reorganisation.successions } as unknown as DirectoryData;
  await stage.get(DirectoryService).importDirectory(Actor.system(), data);
}
