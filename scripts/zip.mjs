/** Writes a zip archive (PKWARE APPNOTE 4.3: local headers, central directory, no zip64), enough for a built site: some hundred files, well below 4 GB. */
import { crc32, deflateRawSync } from 'node:zlib';

const version = 20;
const namesAreUtf8 = 0x0800;
/** 1 January 1980: the same files make the same archive. */
const dosDate = 0x0021;

function entryFields(entry) {
  const fields = Buffer.alloc(26);
  [version, namesAreUtf8, entry.method, 0, dosDate].forEach((value, index) => {
    fields.writeUInt16LE(value, 2 * index);
  });
  fields.writeUInt32LE(entry.crc, 10);
  fields.writeUInt32LE(entry.stored.length, 14);
  fields.writeUInt32LE(entry.bytes, 18);
  fields.writeUInt16LE(entry.name.length, 22);
  return fields;
}

/**
 * @param {{ path: string, content: Buffer }[]} files paths with '/' between folders
 * @returns {Buffer}
 */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { path, content } of files) {
    const deflated = deflateRawSync(content, { level: 9 });
    const isSmaller = deflated.length < content.length;
    const entry = {
      name: Buffer.from(path),
      method: isSmaller ? 8 : 0,
      stored: isSmaller ? deflated : content,
      bytes: content.length,
      crc: crc32(content),
    };
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), entryFields(entry), entry.name, entry.stored]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([version, 0]), entryFields(entry), tail, entry.name);
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
