import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaffArea, type StaffBrowser, createStaffArea } from '../../test-support/staff-area.ts';
import { contrastWithWhite } from './color-contrast.ts';
import { encodeCrest } from './encode-crest.ts';

const RESULT = `{
  __typename
  ... on SetAppearanceSuccess { municipality { crestUrl color } }
  ... on MunicipalityConflict { message municipality { crestUrl color } }
  ... on InvalidInput { errors { path message } }
}`;
const SET_CREST = `mutation ($input: SetCrestInput!) { setCrest(input: $input) ${RESULT} }`;
const SET_COLOR = `mutation ($input: SetColorInput!) { setColor(input: $input) ${RESULT} }`;

type Set = { __typename: string; municipality?: { crestUrl: string | null; color: string | null } };

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="50">${inner}</svg>`;
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');

const drawShield = (width = 40) =>
  sharp({ create: { width, height: 50, channels: 4, background: '#00aa00' } })
    .png()
    .toBuffer();

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** Returns a black PNG of one bit per pixel: 29 kB hold 240 million pixels. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc(height * (Math.ceil(width / 8) + 1)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', rows), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

/** Adds a compressed text of 40 million characters after the header of a PNG. */
function withTextBomb(png: Buffer): Buffer {
  const text = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(40_000_000))]);
  return Buffer.concat([png.subarray(0, 33), pngChunk('zTXt', text), png.subarray(33)]);
}

let area: StaffArea;
let admin: StaffBrowser;
beforeAll(async () => {
  area = await createStaffArea();
  await area.addStaff('ADMIN');
  admin = area.browser();
  await admin.signIn('admin@comune.example');
});
afterAll(() => area.close());

async function readVersion(): Promise<string> {
  const { data } = await admin.request<{ municipalitySettings: { appearanceVersion: string } }>(
    '{ municipalitySettings { appearanceVersion } }',
  );
  return data.municipalitySettings.appearanceVersion;
}
async function setCrest(file: string | Buffer | null, version?: string): Promise<Set> {
  const input = { image: file === null ? null : base64(file), version: version ?? (await readVersion()) };
  return (await admin.request<{ setCrest: Set }>(SET_CREST, { input })).data.setCrest;
}
async function setColor(color: string | null, version?: string): Promise<Set> {
  const input = { color, version: version ?? (await readVersion()) };
  return (await admin.request<{ setColor: Set }>(SET_COLOR, { input })).data.setColor;
}

describe('the crest', () => {
  it('is served as a PNG of its own, which may run and load nothing', async () => {
    const { municipality } = await setCrest(await drawShield());
    expect(municipality?.crestUrl).toMatch(/^\/stemma\/[0-9a-f]{64}\.png$/);
    const reply = await area.app.inject(municipality!.crestUrl!);
    expect(reply.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(await sharp(reply.rawPayload).metadata()).toMatchObject({ format: 'png', width: 40, height: 50 });
  });

  it('keeps only the pixels of a PNG that is also a web page', async () => {
    const page = '<!doctype html><script>alert(1)</script>';
    const png = await sharp(await drawShield())
      .withExif({ IFD0: { Copyright: page } })
      .png()
      .toBuffer();
    const polyglot = Buffer.concat([withTextBomb(png), Buffer.from(page)]);
    expect(polyglot.toString('latin1')).toContain('<script>');
    const crest = await encodeCrest(polyglot);
    expect(crest!.image.toString('latin1')).not.toMatch(/script|Comment|eXIf/);
    expect(await sharp(crest!.image).removeAlpha().raw().toBuffer()).toEqual(
      await sharp(png).removeAlpha().raw().toBuffer(),
    );
  });

  it('is drawn smaller than 256 pixels', async () => {
    const crest = await encodeCrest(await drawShield(1000));
    expect(await sharp(crest!.image).metadata()).toMatchObject({ width: 256, height: 13 });
  });

  it.each([
    ['a text', 'ciao'],
    ['an HTML page', '<!doctype html><script>alert(1)</script>'],
    ['an SVG with a script', svg('<script>alert(1)</script>')],
    ['an SVG with HTML', svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="x"/></foreignObject>')],
    ['an SVG that loads a file', svg('<image xlink:href="file:///etc/passwd"/>')],
    ['an SVG with entities', `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg('<text>&a;</text>')}`],
    ['a GIF', 'GIF89a......'],
    ['a PNG of 240 million pixels', pngOf(20_000, 12_000)],
    ['a broken PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])],
    ['a PNG that ends early', pngOf(100, 100).subarray(0, 45)],
  ])('refuses %s beside the field', async (_, file) => {
    const before = await area.pool.query('select crest_hash from municipality');
    expect(await setCrest(file)).toMatchObject({ errors: [{ path: 'image' }] });
    expect((await area.pool.query('select crest_hash from municipality')).rows).toEqual(before.rows);
  });

  it('of a million pixels is accepted, so the limit is what refuses more', async () => {
    expect(await encodeCrest(pngOf(2_000, 2_000))).not.toBeNull();
    expect(await encodeCrest(pngOf(2_001, 2_000))).toBeNull();
  });

  it('refuses a file of more than 64 kB', async () => {
    const file = Buffer.concat([await drawShield(), Buffer.alloc(64_001)]);
    expect(await setCrest(file)).toMatchObject({ errors: [{ message: expect.stringContaining('64 kB') }] });
  });

  it('of another comune is not found, and an earlier one stays', async () => {
    const first = (await setCrest(await drawShield())).municipality!.crestUrl!;
    await setCrest(null);
    expect((await area.app.inject('/')).body).not.toContain('/stemma/');
    expect((await area.app.inject(first)).statusCode).toBe(200);
    expect((await area.app.inject(`/stemma/${'0'.repeat(64)}.png`)).statusCode).toBe(404);
  });
});

describe('a save of what a colleague changed meanwhile', () => {
  it('is a conflict that shows what stands now, and a repeated save is none', async () => {
    await setColor('#7a1f3d');
    const seen = await readVersion();
    expect(await setColor('#004d40', seen)).toMatchObject({ municipality: { color: '#004d40' } });
    expect(await setColor('#004d40', seen)).toMatchObject({ __typename: 'SetAppearanceSuccess' });
    expect(await setColor('#333333', seen)).toMatchObject({
      __typename: 'MunicipalityConflict',
      municipality: { color: '#004d40' },
    });
    expect(await setCrest(await drawShield(), seen)).toMatchObject({ __typename: 'MunicipalityConflict' });
    expect(await setColor('#333333')).toMatchObject({ municipality: { color: '#333333' } });
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
