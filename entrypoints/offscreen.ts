import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * Copies what the background sends. `navigator.clipboard` is refused here, since this document never
 * has the focus (https://issues.chromium.org/issues/41497480); `execCommand` is not.
 */
function copy(text: string): boolean {
  const area = document.querySelector('textarea');
  if (!area) return false;
  area.value = text;
  area.select();
  const copied = document.execCommand('copy');
  area.value = '';
  return copied;
}

/** The script of `offscreen.html`, which `wxt.config.ts` writes: Firefox has none. */
export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    navigator.serviceWorker.onmessage = ({ data, ports }) => {
      ports[0]?.postMessage(typeof data === 'string' && copy(data));
    };
  },
});
