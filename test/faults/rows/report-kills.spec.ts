import { reportKills } from './report-kills';

describe('a worker killed at each step of a report', () => {
  it('leaves nothing half visible, loses no report and delivers none twice', async () => {
    const { figures, holds } = await reportKills.run({ size: 1, seed: 1 });
    expect(figures).toMatchObject({
      kills: 9,
      halfVisible: 0,
      snapshots: 1,
      reports: 2,
      delivered: 2,
      told: 2,
      lost: 0,
      otherIds: 0,
      changed: 0,
    });
    expect(holds).toBe(true);
  }, 300_000);
});
