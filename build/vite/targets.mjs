/** The engines inside Electron 42, the oldest runtime the program is started with. */
export const NODE_TARGET = 'node24';
export const CHROMIUM_TARGET = 'chrome148';
