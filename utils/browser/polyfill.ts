/** A module of its own: only pages in a browser that needs it load it. */
export { default as polyfill } from 'webextension-polyfill';
