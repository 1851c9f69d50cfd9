import { BreakGlassService } from '@dondoc/directory';
import { Actor } from '@dondoc/kernel';
import { aSide, type Side, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { BreakGlassNoticesService } from './break-glass-notices.service';

describe('An emergency administrator', () => {
  let stage: Stage;
  let side: Side;
  beforeAll(async () => {
    // Sunday night: it waits for no working hours
    stage = await openStage({ at: '2026-11-22T16:00:00.000Z' });
    await theCalendar(stage);
    side = await aSide(stage);
    await aSide(stage);
  });
  afterAll(() => stage.close());

  it('is told to the other administrators of the locality at once, without the link', async () => {
    const input = { name: 'Trực ban', email: 'trucban@example.vn', localityCode: side.locality.code };
    const link = await stage.database.transact(Actor.system('installation'), async (tx) => {
      const glass = await stage.get(BreakGlassService).open(tx, input);
      expect(await stage.get(BreakGlassNoticesService).plan(tx, glass)).toEqual({ people: 1 });
      return glass.link;
    });
    await deliver(stage);
    const [mail, ...others] = await mails(stage);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: 'administration', subject: '[Đôn Đốc] Có quản trị viên khẩn cấp mới' });
    expect(mail?.text).toContain('Trực ban vừa được tạo');
    expect(JSON.stringify(mail)).not.toContain(link);
  });
});
