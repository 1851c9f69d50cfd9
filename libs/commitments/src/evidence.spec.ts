import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anAgreement, aTask, type Task } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { wordDocument } from '../test/archive';
import { MARK, openClamd } from '../test/clamd';
import { factsOf } from '../test/subjects';
import { EvidenceService } from './index';

const content = Buffer.from('%PDF-1.7 biên bản');

describe('Evidence', () => {
  let stage: Stage;
  let folder: string;
  let evidence: EvidenceService;
  let task: Task;

  beforeAll(async () => {
    stage = await openStage();
    folder = await mkdtemp(join(tmpdir(), 'evidence-'));
    evidence = new EvidenceService(stage.database, folder);
  });
  beforeEach(async () => {
    task = await aTask(stage);
  });
  afterAll(async () => {
    await stage.close();
    await rm(folder, { recursive: true });
  });

  const side = (n = 0) => task.agreement.sides[n] as Task['agreement']['sides'][number];
  const add = (fileName = 'Biên bản.pdf', bytes: Uint8Array = content) =>
    evidence.add(side().focalPoint, task.assignments[0].id, { fileName, content: bytes });
  const files = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile()).map((file) => file.name);

  it('lies under the hash of its contents and comes back as it was, for both sides', async () => {
    const added = await add();
    expect(await files()).toContain(added.sha256);
    for (const actor of [side().coordinator, side(1).focalPoint]) {
      const opened = await evidence.open(actor, task.assignments[0].id, added.id);
      expect(opened).toMatchObject({ fileName: 'Biên bản.pdf', mediaType: 'application/pdf', size: content.length });
      expect(opened.content.equals(content)).toBe(true);
    }
    expect(await factsOf(stage, task.assignments[0].id)).toEqual(['evidence.added']);
  });

  it('whose directory lies about its size is unpacked no further than that, and refused', async () => {
    const bomb = wordDocument({ name: 'word/a.xml', content: Buffer.alloc(20 * 1024 * 1024), says: 1000 });
    await expect(add('a.docx', bomb)).rejects.toMatchObject({ code: 'evidence.unpacked' });
    expect((await add('a.docx', wordDocument())).mediaType).toContain('wordprocessingml');
  });

  it('is not kept where a scanner knows it, or gives no answer', async () => {
    const clamd = await openClamd();
    const bad = Buffer.from(`%PDF-1.7 ${MARK}`);
    const scanned = new EvidenceService(stage.database, folder, clamd.address);
    const give = (fileName: string, bytes: Buffer) => scanned.add(side().focalPoint, task.assignments[0].id, { fileName, content: bytes });
    const before = await files();
    await expect(give('a.pdf', bad)).rejects.toMatchObject({ code: 'evidence.virus' });
    expect((await give('b.pdf', Buffer.from('%PDF-1.7 sạch'))).fileName).toBe('b.pdf');
    clamd.close();
    await expect(give('c.pdf', Buffer.from('%PDF-1.7 khác'))).rejects.toMatchObject({ code: 'evidence.notScanned' });
    expect(await files()).toHaveLength(before.length + 1);
  });

  it('handed in twice is one piece, one file and one fact', async () => {
    const [first, second] = [await add(), await add()];
    expect(second.id).toBe(first.id);
    await add('Tên khác.pdf');
    expect((await files()).filter((name) => name === first.sha256)).toHaveLength(1);
    expect(await factsOf(stage, task.assignments[0].id)).toEqual(['evidence.added', 'evidence.added']);
  });

  it('is added by who may report, and nothing of it is written for others', async () => {
    const bytes = Buffer.from('%PDF-1.7 của người khác');
    const before = await files();
    for (const actor of [side().viceChair, side(1).focalPoint, side(1).coordinator])
      await expect(evidence.add(actor, task.assignments[0].id, { fileName: 'a.pdf', content: bytes })).rejects.toMatchObject({
        kind: 'forbidden',
      });
    const outsider = (await anAgreement(stage)).sides[0]?.focalPoint as never;
    await expect(evidence.add(outsider, task.assignments[0].id, { fileName: 'a.pdf', content: bytes })).rejects.toMatchObject({
      kind: 'notFound',
    });
    expect(await files()).toEqual(before);
  });

  it('is not found by outsiders, nor under another assignment', async () => {
    const added = await add();
    const outsider = (await anAgreement(stage)).sides[0]?.coordinator as never;
    await expect(evidence.open(outsider, task.assignments[0].id, added.id)).rejects.toMatchObject({ kind: 'notFound' });
    const another = await aTask(stage, { agreement: task.agreement });
    await expect(evidence.open(side().coordinator, another.assignments[0].id, added.id)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('that a crash left without a row goes after a day; what has a row, and what is fresh, stays', async () => {
    const { sha256 } = await add('giữ lại.txt', Buffer.from('giữ'));
    const [old, fresh] = ['a'.repeat(64), 'b'.repeat(64)];
    const place = join(folder, sha256.slice(0, 2));
    for (const name of [old, fresh]) await writeFile(join(place, name), 'x');
    for (const name of [old, sha256]) await utimes(join(place, name), 1_700_000_000, 1_700_000_000);
    expect(await evidence.removeOrphans()).toBe(1);
    expect(await files()).toEqual(expect.arrayContaining([sha256, fresh]));
    expect(await files()).not.toContain(old);
  });

  it('has no place where none is configured', async () => {
    const nowhere = new EvidenceService(stage.database);
    await expect(nowhere.add(side().focalPoint, task.assignments[0].id, { fileName: 'a.pdf', content })).rejects.toMatchObject({
      code: 'evidence.noPlace',
    });
  });
});
