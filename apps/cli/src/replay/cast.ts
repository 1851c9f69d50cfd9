import { Database } from '@dondoc/database';
import { type AgencyView, DirectoryService, type Holder, holdersOf, OfficesService } from '@dondoc/directory';
import { Actor, type Id, type LocalDate, type Role } from '@dondoc/kernel';
import type { INestApplicationContext } from '@nestjs/common';

const SYSTEM = Actor.system('replay');
const PAGE = 200;
/** At the end of the code of a locality that a merger made; of no interest in the name of a person. */
const YEAR = /\d{4}$/;

interface Post {
  role: Role;
  titleVi: string;
  titleEn: string;
  mailName: string;
}

const POSTS = {
  focalPoint: { role: 'focalPoint', titleVi: 'Cán bộ đầu mối', titleEn: 'Focal point', mailName: 'dau-moi' },
  agencyHead: { role: 'agencyHead', titleVi: 'Lãnh đạo cơ quan', titleEn: 'Head of the agency', mailName: 'lanh-dao' },
  coordinator: { role: 'coordinator', titleVi: 'Cán bộ điều phối', titleEn: 'Coordinator', mailName: 'dieu-phoi' },
  viceChair: { role: 'viceChair', titleVi: 'Phó Chủ tịch UBND', titleEn: "Vice-Chair of the People's Committee", mailName: 'pho-chu-tich' },
  committeeOffice: {
    role: 'committeeOffice',
    titleVi: 'Chuyên viên Văn phòng cấp ủy',
    titleEn: 'Officer of the Party Committee Office',
    mailName: 'van-phong',
  },
  administrator: { role: 'administrator', titleVi: 'Quản trị hệ thống', titleEn: 'Administrator', mailName: 'quan-tri' },
  operator: { role: 'operator', titleVi: 'Quản trị vận hành', titleEn: 'Operator', mailName: 'van-hanh' },
  auditor: { role: 'auditor', titleVi: 'Thanh tra viên', titleEn: 'Inspector', mailName: 'thanh-tra' },
} satisfies Record<string, Post>;

/** Which posts an agency of the cast has. */
function postsOf({ code, kind }: AgencyView): Post[] {
  const body = code.split('.')[1] ?? '';
  if (kind === 'peoplesCommittee') return [POSTS.viceChair];
  if (kind === 'office')
    return body.startsWith('VPTU')
      ? [POSTS.committeeOffice]
      : body.startsWith('VPUBND')
        ? [POSTS.administrator, POSTS.focalPoint, POSTS.agencyHead]
        : [];
  if (kind === 'standingCommittee' || kind === 'standingBoard') return [];
  return [POSTS.focalPoint, POSTS.agencyHead, ...(body === 'SKHDT' ? [POSTS.coordinator] : [])];
}

/** The people of a replay: one per post, named by the post alone, under addresses that cannot exist (RFC 2606). */
export class Cast {
  private readonly directory: DirectoryService;
  private readonly offices: OfficesService;
  private readonly database: Database;
  private readonly staffed = new Set<Id>();
  private readonly numbers = new Map<string, number>();
  private agencies: AgencyView[] = [];

  constructor(product: INestApplicationContext) {
    this.directory = product.get(DirectoryService);
    this.offices = product.get(OfficesService);
    this.database = product.get(Database);
  }

  async assemble(): Promise<void> {
    for (let after: string | undefined; ; ) {
      const page = await this.directory.agencies(SYSTEM, {}, { limit: PAGE, ...(after && { after }) });
      this.agencies.push(...page.items);
      if (!page.next) break;
      after = page.next;
    }
  }

  agencyId(code: string): Id {
    const agency = this.agencies.find((one) => one.code === code);
    if (!agency) throw new Error(`The replay script names the agency ${code}, which the directory does not know.`);
    return agency.id;
  }

  /** Days on which agencies begin: the cast is looked over on them. */
  get openings(): LocalDate[] {
    return [...new Set(this.agencies.map((agency) => agency.validFrom).filter((day) => day !== null))];
  }

  /** Gives people to the agencies that exist on this day and have none: their own posts, except those that came over from a predecessor. */
  async staff(today: LocalDate): Promise<void> {
    const open = this.agencies.filter(
      (one) => !this.staffed.has(one.id) && (one.validFrom ?? today) <= today && (one.validTo ?? today) >= today,
    );
    const held = await this.holders(open.map((agency) => ({ agencyId: agency.id })));
    for (const [n, agency] of open.entries()) {
      this.staffed.add(agency.id);
      if (!held.some((holder) => holder.want === n)) for (const post of postsOf(agency)) await this.fill(agency, post, today);
    }
  }

  private async fill(agency: AgencyView, post: Post, today: LocalDate): Promise<void> {
    const office = await this.directory.addOffice(SYSTEM, {
      agencyId: agency.id,
      role: post.role,
      titleVi: post.titleVi,
      titleEn: post.titleEn,
    });
    const place = agency.localityCode.replace(YEAR, '');
    const number = this.numberOf(place, post);
    const person = await this.directory.addPerson(SYSTEM, {
      name: `${post.titleVi} ${place}-${number}`,
      email: `${post.mailName}-${number}@${place.toLowerCase()}.example`,
      language: 'vi',
      localityId: agency.localityId,
    });
    await this.directory.addMembership(SYSTEM, { personId: person.id, officeId: office.id, validFrom: today });
  }

  /** People are numbered: a name with an agency in it would be wrong after the next merger. */
  private numberOf(place: string, post: Post): number {
    const key = `${place} ${post.mailName}`;
    const number = (this.numbers.get(key) ?? 0) + 1;
    this.numbers.set(key, number);
    return number;
  }

  /** Every administrator of today administers every locality: one sign-in that sees the whole demonstration. */
  async letAdministratorsSeeEverything(today: LocalDate): Promise<void> {
    const holders = await this.holders(this.agencies.map(({ id }) => ({ agencyId: id, role: 'administrator' as const })));
    for (const { officeId } of holders) {
      for (const { personId } of holders.filter((other) => other.officeId !== officeId)) {
        await this.directory.addMembership(SYSTEM, { personId, officeId, validFrom: today });
      }
    }
  }

  /** Whoever coordinates, oversees or administers a side sees its restricted fields too; who does the work does not. */
  async nameOfficesForRestrictedFields(): Promise<void> {
    const fields = (await this.directory.fields(SYSTEM)).filter((field) => field.restricted).map(({ code }) => code);
    const roles = ['coordinator', 'viceChair', 'committeeOffice', 'administrator', 'auditor'] as const;
    const holders = await this.holders(this.agencies.flatMap(({ id }) => roles.map((role) => ({ agencyId: id, role }))));
    for (const officeId of new Set(holders.map((holder) => holder.officeId))) await this.offices.nameForFields(SYSTEM, officeId, fields);
  }

  /** Beside each administrator somebody who looks after the installation, and somebody who looks over what was done. */
  async addOperatorsAndAuditors(today: LocalDate): Promise<void> {
    const holders = await this.holders(this.agencies.map(({ id }) => ({ agencyId: id, role: 'administrator' as const })));
    for (const agencyId of new Set(holders.map((holder) => holder.agencyId))) {
      const agency = this.agencies.find(({ id }) => id === agencyId);
      if (agency) for (const post of [POSTS.operator, POSTS.auditor]) await this.fill(agency, post, today);
    }
  }

  /** Whoever holds this post today, acting in it. */
  async actor(want: { agencyId?: Id; localityId?: Id; officeId?: Id; role?: Role }): Promise<Actor | undefined> {
    const [holder] = await this.holders([want]);
    if (!holder) return undefined;
    const { officeId, role, agencyId, localityId } = holder;
    return Actor.person(holder.personId, holder.name, [{ officeId, role, agencyId, localityId }]);
  }

  private holders(wants: Parameters<typeof holdersOf>[1]): Promise<Holder[]> {
    return this.database.read(SYSTEM, (tx) => holdersOf(tx, wants));
  }
}
