/**
 * As long as an address may be on the way to a mail program: Windows cuts or refuses what is longer than
 * 2,047 characters, and some programs a little less.
 */
export const longestMailto = 2000;

/** An e-mail to write: to nobody yet. */
export interface EmailText {
  subject: string;
  text: string;
}

/** The address that opens a mail program with it (RFC 6068); null where that would be too long. */
export function mailtoAddress({ subject, text }: EmailText): string | null {
  const lines = text.replace(/\r\n?|\n/g, '\r\n');
  const address = `mailto:?subject=${encoded(subject)}&body=${encoded(lines)}`;
  return address.length > longestMailto ? null : address;
}

/** With half a character in it, which a name may end in, no text could be encoded. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());
