/** How a text file of rows may be encoded: what CRMs and spreadsheets write. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

/**
 * The text of a file of rows: UTF-8 and UTF-16 with a byte order mark or without, else Windows-1251 or
 * Windows-1252, which Excel's "CSV" is in. The mark is left out.
 */
export function tableTextOf(bytes: Uint8Array): string {
  const encoding = unicodeOf(bytes);
  if (encoding) return decode(bytes, encoding);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, isCyrillic(bytes) ? 'windows-1251' : 'windows-1252');
  }
}

const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes);

/** So much of a file tells how it is encoded. */
const sample = 4096;

/** By the mark, else by where the zeros stand: half of what is Latin in UTF-16. */
function unicodeOf(bytes: Uint8Array): Encoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, sample);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = start.length / 10;
  if (odd > many && odd > 4 * even) return 'utf-16le';
  return even > many && even > 4 * odd ? 'utf-16be' : undefined;
}

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isHigh = (byte: number): boolean => byte >= 0xa8;

/** Letters of Cyrillic stand beside each other; an accented one of Latin stands beside plain ones. */
function isCyrillic(bytes: Uint8Array): boolean {
  let together = 0;
  let alone = 0;
  for (let index = 1; index < bytes.length; index += 1) {
    const [before, after] = [bytes[index - 1] ?? 0, bytes[index] ?? 0];
    if (isHigh(before) && isHigh(after)) together += 1;
    else if (isHigh(before) ? isLetter(after) : isHigh(after) && isLetter(before)) alone += 1;
  }
  return together > alone;
}
