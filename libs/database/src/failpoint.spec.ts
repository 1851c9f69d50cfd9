import * as points from './failpoint';

describe('A failpoint', () => {
  afterEach(() => points.armFailpoint(undefined));

  it('does nothing unless a fault is configured', () => {
    expect(() => points.failpoint('mail.accepted')).not.toThrow();
  });

  it.each(points.FAILPOINTS)('%s strikes at the n-th arrival and not before', (point) => {
    const die = jest.fn();
    points.armFailpoint(`${point}:3:kill`, die);
    points.failpoint(point);
    points.failpoint(point);
    expect(die).not.toHaveBeenCalled();
    points.failpoint(point);
    expect(die).toHaveBeenCalledTimes(1);
  });

  it('refuses a fault that names no point', () => {
    expect(() => points.armFailpoint('mail.nowhere:1:kill')).toThrow(/FAULT/);
    expect(() => points.armFailpoint('mail.accepted:0:kill')).toThrow(/FAULT/);
  });
});
