/** The browser reads the file after the press: how long that may take, in milliseconds. */
const readingTime = 60_000;

/** Hands a file to the browser's downloads. */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readingTime);
}

/** `quick-companies-2026-03-15.json`, by this computer's calendar. */
export function exportName(now: Date, ending: 'json' | 'xlsx' | 'csv'): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `quick-companies-${day}.${ending}`;
}
