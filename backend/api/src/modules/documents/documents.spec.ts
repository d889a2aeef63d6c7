// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { startApp, type TestApp } from '../../../test/app';
import { sql } from '../../../test/database';
import { signInAt } from '../../../test/sign-in';
import { aDraft, anInAssessment, aSubmitted, attach, people } from '../../../test/given';
import { systemActor } from '../../platform/actor';
import { DocumentsService } from './documents.service';
import { plainFileName } from './file-checks';
import { maximumBytes } from './file-kinds';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(1_022)]);

describe('Files of a case', () => {
  let app: TestApp;
  let base: string;
  const sessions = new Map<string, { cookie: string; csrf: string }>();

  const signIn = async (email: string): Promise<{ cookie: string; csrf: string }> => {
    const known = sessions.get(email);
    if (known) return known;
    const session = await signInAt(base, email);
    sessions.set(email, session);
    return session;
  };
  const upload = async (
    caseId: string,
    bytes: Buffer,
    fileName: string,
    fields: Record<string, string> = { kind: 'quotation' },
    by: string = people.fills,
  ): Promise<supertest.Response> => {
    const { cookie, csrf } = await signIn(by);
    let request = supertest(base)
      .post(`/api/v1/applications/${caseId}/documents`)
      .set('Cookie', cookie)
      .set('X-CSRF-Token', csrf);
    for (const [name, value] of Object.entries(fields)) request = request.field(name, value);
    return request.attach('file', bytes, fileName);
  };
  const download = async (id: string, by: string): Promise<supertest.Response> => {
    const { cookie } = await signIn(by);
    return supertest(base)
      .get(`/api/v1/documents/${id}/content`)
      .set('Cookie', cookie)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
  };
  const waiting = (): string[] => {
    try {
      return readdirSync(join(tmpdir(), `flexloket-uploads-${process.getuid?.() ?? 0}`));
    } catch {
      return [];
    }
  };
  const codeOf = (response: supertest.Response): [number, string] => [
    response.status,
    (response.body as { code: string }).code,
  ];

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    base = await app.listen();
  });
  afterAll(() => app.close());

  it('says beforehand what is possible', async () => {
    const { body } = await supertest(base).get('/api/v1/upload-limits').expect(200);
    expect(body).toMatchObject({
      maximumBytes,
      types: expect.arrayContaining([{ extension: 'pdf', mediaType: 'application/pdf' }]),
    });
  });

  it('takes a file and gives exactly the same bytes back, as a download', async () => {
    const { id } = await aDraft(app);
    const name = 'Offerte "€ 12.500" été.pdf';
    const added = await upload(id, pdf, name);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      kind: 'quotation',
      purpose: 'application',
      fileName: name,
      mediaType: 'application/pdf',
      sizeBytes: pdf.length,
      uploadedByName: 'Sanne Visser',
      locked: false,
    });
    const got = await download((added.body as { id: string }).id, people.submits);
    expect(got.status).toBe(200);
    expect(got.body).toEqual(pdf);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(got.headers['content-security-policy']).toContain('sandbox');
    expect(got.headers['content-disposition']).toMatch(/^attachment; filename=.*; filename\*=UTF-8''Offerte%20/);
  });

  it('refuses a file of 0 bytes, of 60 MB, of a strange kind, and one that is not what its name says', async () => {
    const { id } = await aDraft(app);
    expect(codeOf(await upload(id, Buffer.alloc(0), 'leeg.pdf'))).toEqual([422, 'FILE_EMPTY']);
    expect(codeOf(await upload(id, Buffer.alloc(60 * 1024 * 1024, 37), 'groot.pdf'))).toEqual([413, 'FILE_TOO_LARGE']);
    expect(codeOf(await upload(id, exe, 'virus.exe'))).toEqual([415, 'FILE_TYPE_NOT_ALLOWED']);
    expect(codeOf(await upload(id, exe, 'virus.pdf'))).toEqual([415, 'FILE_CONTENT_MISMATCH']);
    expect(codeOf(await upload(id, png, 'plaatje.pdf'))).toEqual([415, 'FILE_CONTENT_MISMATCH']);
    expect(codeOf(await upload(id, Buffer.from('gewone tekst'), 'tekst.pdf'))).toEqual([415, 'FILE_CONTENT_MISMATCH']);
    expect((await upload(id, png, 'plaatje.PNG')).status).toBe(201);
    expect(waiting()).toEqual([]);
  });

  it('takes a file of exactly the limit', async () => {
    const { id } = await aDraft(app);
    const added = await upload(id, Buffer.concat([pdf, randomBytes(maximumBytes - pdf.length)]), 'groot.pdf');
    expect([added.status, (added.body as { sizeBytes: number }).sizeBytes]).toEqual([201, maximumBytes]);
  });

  it('refuses a form without a file, without a kind, or with a kind that the scheme does not know', async () => {
    const { id } = await aDraft(app);
    const { cookie, csrf } = await signIn(people.fills);
    const empty = await supertest(base)
      .post(`/api/v1/applications/${id}/documents`)
      .set('Cookie', cookie)
      .set('X-CSRF-Token', csrf)
      .field('kind', 'quotation');
    expect(codeOf(empty)).toEqual([400, 'INVALID_INPUT']);
    expect(codeOf(await upload(id, pdf, 'a.pdf', {}))).toEqual([400, 'INVALID_INPUT']);
    expect(codeOf(await upload(id, pdf, 'a.pdf', { kind: 'nothing' }))).toEqual([400, 'INVALID_INPUT']);
    expect(waiting()).toEqual([]);
  });

  it('takes a file away until it is sent', async () => {
    const { id } = await aDraft(app);
    const added = (await upload(id, pdf, 'a.pdf')).body as { id: string };
    const { cookie, csrf } = await signIn(people.fills);
    const remove = (documentId: string) =>
      supertest(base).delete(`/api/v1/documents/${documentId}`).set('Cookie', cookie).set('X-CSRF-Token', csrf);
    await remove(added.id).expect(204);
    expect(codeOf(await remove(added.id))).toEqual([404, 'NOT_FOUND']);
    expect((await download(added.id, people.fills)).status).toBe(404);
    const sent = await aSubmitted(app);
    const [document] = await app.work.read(systemActor, (reader) =>
      reader.query<{ id: string }>('select id from document where case_id = $1', [sent.id]),
    );
    expect(codeOf(await remove(document?.id ?? ''))).toEqual([409, 'DOCUMENT_LOCKED']);
  });

  it('shows a file of another municipality to nobody, and an unsent one not to the province', async () => {
    const { id } = await aDraft(app);
    const added = (await upload(id, pdf, 'a.pdf')).body as { id: string };
    expect((await download(added.id, people.dordrecht)).status).toBe(404);
    expect((await download(added.id, people.assessor)).status).toBe(404);
    expect(codeOf(await upload(id, pdf, 'a.pdf', { kind: 'quotation' }, people.dordrecht))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await upload(id, pdf, 'a.pdf', { kind: 'quotation' }, people.assessor))).toEqual([
      403,
      'NOT_YOUR_ROLE',
    ]);
  });

  it('keeps what is for the province from the municipality', async () => {
    const { id } = await anInAssessment(app);
    const documents = app.get(DocumentsService);
    const [row] = await app.work.read(systemActor, (reader) =>
      reader.query<{ organisation_id: string }>('select organisation_id from application where id = $1', [id]),
    );
    const note = await app.work.run(systemActor, (tx) =>
      documents.store(tx, {
        caseId: id,
        organisationId: row?.organisation_id ?? '',
        kind: 'note',
        purpose: 'letter',
        fileName: 'notitie.pdf',
        mediaType: 'application/pdf',
        bytes: pdf,
        audience: 'province',
        uploadedBy: null,
      }),
    );
    expect((await download(note.id, people.fills)).status).toBe(404);
    expect((await download(note.id, people.assessor)).body).toEqual(pdf);
    const read = await sql(
      app.database.systemUrl,
      "select operation from audit_entry where object_id = $1 and result = 'read'",
      [note.id],
    );
    expect(read).toEqual([{ operation: 'documents.content' }]);
    const fills = await app.actor(people.fills);
    await expect(documents.remove(fills, note.id)).rejects.toThrow('NOT_FOUND');
  });

  it('takes files only while something can be sent', async () => {
    const sent = await aSubmitted(app);
    await expect(attach(app, sent.id, 'quotation')).rejects.toThrow('NOT_IN_THIS_STATE');
    await expect(attach(app, sent.id, 'completion', people.submits, 'report')).rejects.toThrow('NOT_IN_THIS_STATE');
  });

  it('locks files of one case and purpose, and no others', async () => {
    const [one, two] = [await aDraft(app), await aDraft(app)];
    const id = await attach(app, one.id, 'quotation');
    const documents = app.get(DocumentsService);
    const lock = (caseId: string, purpose: 'application' | 'report') =>
      app.work.run(systemActor, (tx) => documents.lockAll(tx, [id], { caseId, purpose }));
    await expect(lock(two.id, 'application')).rejects.toThrow('DOCUMENT_MISSING');
    await expect(lock(one.id, 'report')).rejects.toThrow('DOCUMENT_MISSING');
    await lock(one.id, 'application');
    await expect(documents.remove(await app.actor(people.fills), id)).rejects.toThrow('DOCUMENT_LOCKED');
  });

  it('makes a harmless name of any name', () => {
    expect(plainFileName('../../etc/passwd.pdf')).toBe('passwd.pdf');
    expect(plainFileName('C:\\map\\plan.docx')).toBe('plan.docx');
    expect(plainFileName('regel\r\neinde\u202efdp.pdf')).toBe('regeleindefdp.pdf');
    expect(plainFileName(`${'a'.repeat(400)}.pdf`)).toMatch(/^a{196}\.pdf$/);
  });
});
