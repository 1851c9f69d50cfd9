import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { addMinutes, type Id, type Instant } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { appointAdministrator, localityByCode, mustBeSystem } from './administration';
import { SessionsService } from './sessions.service';

/** Long enough to type it into a browser, too short to be found later. */
const MINUTES = 30;

export interface BrokenGlass {
  id: Id;
  localityId: Id;
  /** The only copy: works once, for the person chooses a password with it. */
  link: string;
  expiresAt: Instant;
}

/** For when nobody can sign in who may let others in: a new administrator, from the server's own command, whom the journal and a mail tell of. */
@Injectable()
export class BreakGlassService {
  constructor(private readonly sessions: SessionsService) {}

  /** The system's deed. @throws conflict `person.emailTaken`, invalid `locality.unknown`, `locality.noAgency` */
  async open(tx: Tx, input: { name: string; email: string; localityCode: string }): Promise<BrokenGlass> {
    mustBeSystem(tx);
    const locality = await localityByCode(tx, input.localityCode);
    const titles = { titleVi: 'Quản trị viên khẩn cấp', titleEn: 'Emergency administrator' };
    const { id } = await appointAdministrator(tx, { ...input, ...titles, locality, passwordHash: null });
    const expiresAt = addMinutes(tx.now, MINUTES);
    const link = await this.sessions.issueLink(tx, id, 'invitation', expiresAt);
    const data = { name: input.name, email: input.email };
    await record(tx, { kind: 'administrator.brokeGlass', about: { type: 'person', id }, localityId: locality.id, data });
    return { id, localityId: locality.id, link, expiresAt };
  }
}
