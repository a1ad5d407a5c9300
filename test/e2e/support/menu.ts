import type { Program } from './program.ts';

/** Lets the next choice of a file be this one. */
export async function willChoose({ app }: Program, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showOpenDialog: async () => ({ canceled: false, filePaths: [filePath] }),
    });
  }, file);
}

/** Runs the entry of the native menu that has this name. */
export async function clickMenu({ app }: Program, label: string): Promise<void> {
  await app.evaluate(({ Menu }, name) => {
    const find = (items: readonly Electron.MenuItem[]): Electron.MenuItem | undefined => {
      for (const item of items) {
        if (item.label.replaceAll('&', '') === name) return item;
        const below = find(item.submenu?.items ?? []);
        if (below !== undefined) return below;
      }
      return undefined;
    };
    const entry = find(Menu.getApplicationMenu()?.items ?? []);
    if (entry === undefined) throw new Error(`the menu has no ${name}`);
    entry.click();
  }, label);
}
