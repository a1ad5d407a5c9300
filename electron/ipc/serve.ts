import { ipcMain } from 'electron';
import { type RegisterDeps, registerIpc } from './register.ts';
import type { SenderEvent } from './sender.ts';

/** Serves every channel to the window. The only user of Electron's `ipcMain`. */
export function serveIpc(deps: RegisterDeps<SenderEvent>): void {
  registerIpc(ipcMain, deps);
}
