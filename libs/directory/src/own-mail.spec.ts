import type { Actor, Id } from '@dondoc/kernel';
import { aLocality, anAgency, anOffice, aPerson } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { DirectoryService } from './index';

describe('What mail a person wants', () => {
  let stage: Stage;
  let person: Actor;
  let colleague: Actor;
  let administrator: Actor;

  beforeAll(async () => {
    stage = await openStage();
    const agency = await anAgency(stage, { locality: await aLocality(stage) });
    person = await aPerson(stage, { offices: [await anOffice(stage, { agency })] });
    colleague = await aPerson(stage, { offices: [await anOffice(stage, { agency, role: 'agencyHead' })] });
    administrator = await aPerson(stage, { offices: [await anOffice(stage, { agency, role: 'administrator' })] });
  });
  afterAll(() => stage.close());

  const directory = () => stage.get(DirectoryService);
  const id = () => person.personId as Id;

  it('is theirs to change, each thing by itself', async () => {
    expect(await directory().mailChoice(person)).toEqual({
      language: 'vi',
      reminders: true,
      pausedUntil: null,
      digestWhenEmpty: 'line',
      mailTime: null,
      delegateMail: 'both',
    });
    await directory().chooseMail(person, { digestWhenEmpty: 'none' }, id());
    await directory().chooseMail(person, { mailTime: '13:30' }, id());
    expect(await directory().chooseMail(person, { pausedUntil: '2026-12-04' }, id())).toEqual({
      language: 'vi',
      reminders: true,
      pausedUntil: '2026-12-04',
      digestWhenEmpty: 'none',
      mailTime: '13:30',
      delegateMail: 'both',
    });
    expect(await directory().chooseMail(person, { pausedUntil: null }, id())).toMatchObject({ pausedUntil: null });
  });

  it('is the administrator’s to change, and of no colleague', async () => {
    expect(await directory().chooseMail(administrator, { language: 'en' }, id())).toMatchObject({ language: 'en' });
    await expect(directory().chooseMail(colleague, { language: 'vi' }, id())).rejects.toMatchObject({ kind: 'forbidden' });
    const foreign = await aPerson(stage, { offices: [await anOffice(stage, { role: 'administrator' })] });
    await expect(directory().mailChoice(foreign, id())).rejects.toMatchObject({ kind: 'notFound' });
    const [fact] = await stage.sql(`select data from fact where kind = 'person.mailChosen' order by id desc limit 1`);
    expect(fact).toMatchObject({ data: { name: person.name, language: 'en' } });
  });

  it('does not pause reminders from yesterday, or for longer than three months', async () => {
    for (const pausedUntil of ['2026-11-22', '2027-02-24'])
      await expect(directory().chooseMail(person, { pausedUntil }, id())).rejects.toMatchObject({ code: 'mail.pausedUntil' });
    expect(await directory().chooseMail(person, { pausedUntil: '2027-02-23' }, id())).toMatchObject({
      pausedUntil: '2027-02-23',
    });
  });
});
