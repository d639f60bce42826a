/** By itself, so that only who needs it loads what a module of the old kind needs. */
export { default as polyfill } from 'webextension-polyfill';
