import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { type StaffArea, type StaffBrowser, createStaffArea } from '../../test-support/staff-area.ts';
import { contrastWithWhite } from './color-contrast.ts';
import { encodeCrest } from './encode-crest.ts';

const SET_CREST = `mutation ($input: SetCrestInput!) { setCrest(input: $input) {
  __typename
  ... on SetAppearanceSuccess { municipality { crestUrl color } }
  ... on InvalidInput { errors { path message } }
} }`;
const SET_COLOR = SET_CREST.replaceAll('etCrest', 'etColor');

type Set = { __typename: string; municipality?: { crestUrl: string | null; color: string | null } };

const svg = (inner: string, attributes = 'width="40" height="50"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
const SHIELD = svg('<path d="M0 0h40v30L20 50 0 30z" fill="#0a0"/>');
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');

let area: StaffArea;
let admin: StaffBrowser;
beforeAll(async () => {
  area = await createStaffArea();
  await area.addStaff('ADMIN');
  admin = area.browser();
  await admin.signIn('admin@comune.example');
});
afterAll(() => area.close());

const setCrest = async (image: string | null) =>
  (await admin.request<{ setCrest: Set }>(SET_CREST, { input: { image } })).data.setCrest;
const setColor = async (color: string | null) =>
  (await admin.request<{ setColor: Set }>(SET_COLOR, { input: { color } })).data.setColor;

describe('the crest', () => {
  it.each([
    ['an SVG', () => Buffer.from(SHIELD)],
    ['a PNG', () => sharp(Buffer.from(SHIELD)).png().toBuffer()],
  ])('is served as a PNG of its own after uploading %s', async (_, file) => {
    const { municipality } = await setCrest(base64(await file()));
    expect(municipality?.crestUrl).toMatch(/^\/stemma\/[0-9a-f]{64}\.png$/);
    const reply = await area.app.inject(municipality!.crestUrl!);
    expect(reply.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    const { format, width, height } = await sharp(reply.rawPayload).metadata();
    expect({ format, width, height }).toMatchObject({ format: 'png' });
    expect(Math.max(width, height)).toBeLessThanOrEqual(256);
  });

  it('contains nothing of a hostile SVG but its drawing', async () => {
    const hostile = svg(
      `<script>alert(1)</script><image href="file:///etc/passwd" xlink:href="http://127.0.0.1:9/x.png" width="9" height="9"/>
       <foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject>
       <rect onclick="alert(1)" width="40" height="50" fill="#a00"/>`,
    );
    const crest = await encodeCrest(Buffer.from(hostile));
    expect(crest!.image.subarray(1, 4).toString()).toBe('PNG');
    expect(crest!.image.toString('latin1')).not.toMatch(/script|alert|passwd|onload/);
    const { data } = await sharp(crest!.image).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(data.at(-3)).toBeGreaterThan(160);
  });

  it.each([
    ['a text', 'ciao'],
    ['an HTML page', '<!doctype html><script>alert(1)</script>'],
    ['an SVG with entities', `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg('<text>&a;</text>')}`],
    ['a broken SVG', '<svg xmlns="http://www.w3.org/2000/svg"><path'],
    ['a GIF', 'GIF89a......'],
    ['an SVG of a billion pixels', svg('<rect width="9" height="9"/>', 'width="40000" height="40000"')],
    ['a broken PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])],
  ])('refuses %s beside the field', async (_, file) => {
    const before = await area.pool.query('select crest_hash from municipality');
    expect(await setCrest(base64(file))).toMatchObject({ errors: [{ path: 'image' }] });
    expect((await area.pool.query('select crest_hash from municipality')).rows).toEqual(before.rows);
  });

  it('refuses a file of more than 64 kB', async () => {
    const file = Buffer.concat([Buffer.from(SHIELD), Buffer.alloc(64_001, ' ')]);
    expect(await setCrest(base64(file))).toMatchObject({ errors: [{ message: expect.stringContaining('64 kB') }] });
  });

  it('of another comune is not found, and an earlier one stays', async () => {
    const first = (await setCrest(base64(SHIELD))).municipality!.crestUrl!;
    await setCrest(null);
    expect((await area.app.inject('/')).body).not.toContain('/stemma/');
    expect((await area.app.inject(first)).statusCode).toBe(200);
    expect((await area.app.inject(`/stemma/${'0'.repeat(64)}.png`)).statusCode).toBe(404);
  });
});

describe('the colour', () => {
  it('needs a contrast of 4.5:1 to white', async () => {
    expect(contrastWithWhite('#767676')).toBeGreaterThan(4.5);
    expect(contrastWithWhite('#777777')).toBeLessThan(4.5);
    expect(contrastWithWhite('#000000')).toBeCloseTo(21);
    expect(await setColor('#767676')).toMatchObject({ municipality: { color: '#767676' } });
    expect(await setColor('#777777')).toMatchObject({
      errors: [{ path: 'color', message: expect.stringContaining('4,5') }],
    });
    expect(await setColor('red')).toMatchObject({ errors: [{ path: 'color' }] });
    expect(await setColor(' #7A1F3D ')).toMatchObject({ municipality: { color: '#7a1f3d' } });
  });

  it('is in the style sheet of the pages, which accepts nothing else', async () => {
    const reply = await area.app.inject('/aspetto/none-7a1f3d.css');
    expect(reply.headers['content-type']).toContain('text/css');
    expect(reply.body).toContain('.it-header-center-wrapper{background-color:#7a1f3d}');
    for (const name of ['none-ffffff', 'none-red', 'none-7a1f3d}body{', `${'g'.repeat(64)}-none`])
      expect((await area.app.inject(`/aspetto/${encodeURIComponent(name)}.css`)).statusCode).toBe(404);
  });
});
