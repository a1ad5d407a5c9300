// The floor: a window of the program's size with a page, as few lines as Electron allows.
const { app, BrowserWindow } = require('electron');

const page = process.argv.find((arg) => arg.endsWith('.html'));
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, backgroundColor: '#ffffff' });
  window.removeMenu();
  window.loadFile(page);
});
app.on('window-all-closed', () => app.quit());
