import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive as no honest tool would write it; what is not given is as it should be. */
export interface Written {
  readonly name: string;
  readonly text?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly attributes?: number;
  /** What the archive says of its size and check sum. */
  readonly size?: number;
  readonly crc?: number;
}

/** A zip archive, byte by byte (APPNOTE 4.3): local headers with their data, the central directory, its end. */
export function zipOf(entries: readonly Written[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text = '', method = 8, flags = 0x800, attributes = 0, size, crc } of entries) {
    const bytes = Buffer.from(text);
    const packed = method === 0 ? bytes : deflateRawSync(bytes);
    const path = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(crc ?? crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size ?? bytes.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(attributes, 6);
    rest.writeUInt32LE(offset, 10);
    const maker = Buffer.from([20, 3]);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), maker, shared, rest, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const METADATA = `<?xml version="1.0" encoding="UTF-8"?>
<taxonomyPackage xmlns="http://xbrl.org/2016/taxonomy-package" xml:lang="en">
  <identifier>https://example.com/package</identifier>
  <name>Gardens</name>
  <name xml:lang="de">Gärten</name>
  <version>3</version>
  <license href="https://example.com/licence" name="Free"/>
  <publisher>Example</publisher>
  <publicationDate>2025-12-31</publicationDate>
  <entryPoints>
    <entryPoint>
      <name>All gardens</name>
      <entryPointDocument href="https://example.com/gardens/all.xsd"/>
      <languages><language>en</language></languages>
    </entryPoint>
    <entryPoint>
      <name>Roses</name>
      <entryPointDocument href="../roses%20only.xsd"/>
    </entryPoint>
  </entryPoints>
</taxonomyPackage>
`;

const CATALOG = `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
  <rewriteURI uriStartString="https://example.com/" rewritePrefix="../far/"/>
  <rewriteURI uriStartString="https://example.com/gardens/" rewritePrefix="../"/>
  <rewriteURI uriStartString="https://example.com/elsewhere/" rewritePrefix="../../../"/>
</catalog>
`;

const SCHEMA = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:gardens"/>';

/** A good package; the texts of its files by their paths. */
export const GOOD: Readonly<Record<string, string>> = {
  'gardens/META-INF/taxonomyPackage.xml': METADATA,
  'gardens/META-INF/catalog.xml': CATALOG,
  'gardens/all.xsd': SCHEMA,
  'gardens/roses only.xsd': SCHEMA.replace('gardens', 'roses'),
  'gardens/far/off.xsd': SCHEMA.replace('gardens', 'off'),
};

/** The good package with some of its files changed, or taken out. */
export function packageWith(changed: Readonly<Record<string, string | undefined>> = {}): Buffer {
  const files: [string, string | undefined][] = Object.entries({ ...GOOD, ...changed });
  return zipOf(files.flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }])));
}
