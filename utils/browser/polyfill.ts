/** A module of its own: only pages that need it load the code for CommonJS modules. */
export { default as polyfill } from 'webextension-polyfill';
