// Lists what a zip file holds. Node has no such thing, and for a list the file's own table of contents is enough.

const endOfTable = 0x06054b50;
const tableEntry = 0x02014b50;

/** The paths of the files in a zip file's bytes, in order, with the sizes they unpack to. Throws when it is no whole zip file. */
export function zipEntries(bytes) {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfTable) end--;
  if (end < 0) throw new Error('no zip file: it has no table of contents');
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    if (bytes.readUInt32LE(at) !== tableEntry) throw new Error('no zip file: its table of contents is broken');
    const [name, extra, comment] = [28, 30, 32].map(field => bytes.readUInt16LE(at + field));
    const entry = { path: bytes.toString('utf8', at + 46, at + 46 + name), size: bytes.readUInt32LE(at + 24) };
    at += 46 + name + extra + comment;
    return entry;
  });
}
