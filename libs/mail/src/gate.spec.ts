import { Gate } from './gate';

const now = () => new Promise((resolve) => setImmediate(resolve));

describe('A gate', () => {
  it('lets in as many as it is wide and keeps the rest in order', async () => {
    const gate = new Gate(2);
    const entered: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) void gate.enter(1).then(() => entered.push(name));
    await now();
    expect(entered).toEqual(['a', 'b']);
    gate.leave(1);
    await now();
    expect(entered).toEqual(['a', 'b', 'c']);
  });

  it('lets a group in alone that is larger than itself', async () => {
    const gate = new Gate(2);
    await gate.enter(5);
    const second = jest.fn();
    void gate.enter(1).then(second);
    await now();
    expect(second).not.toHaveBeenCalled();
    gate.leave(5);
    await now();
    expect(second).toHaveBeenCalled();
  });
});
