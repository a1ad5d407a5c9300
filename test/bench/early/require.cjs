// Loaded into the main process before the program itself (`electron -r`), so that the very first page
// already carries the watch. The program needs no code for being measured.
const { app } = require('electron');
const { join } = require('node:path');

app.on('session-created', (session) => {
  session.registerPreloadScript({ type: 'frame', filePath: join(__dirname, 'watch.cjs') });
});
