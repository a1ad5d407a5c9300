/** A pair of files in one folder: one that a rule accepts and one that it refuses. */
export interface Case {
  readonly folder: string;
  readonly good: string;
  readonly bad: string;
  /** A part of what the refusal says. */
  readonly says: string;
  readonly extension?: 'ts' | 'tsx';
}

function imports(folder: string, good: string, bad: string, says: string): Case {
  return { folder, good: `import '${good}';`, bad: `import '${bad}';`, says };
}

const PURE = 'shared/ is pure';
const MAIN = 'electron/ may import';
const CHANNELS = 'Channels are served by electron/ipc';
const RENDERER = 'renderer/ may import';
const FEATURE = 'A feature may import';
const GUARD = 'Listen for keys through renderer/keys';
const MARKUP = 'Build nodes instead of markup';

const IMPORTS: readonly Case[] = [
  imports('shared/rules', 'valibot', 'electron', PURE),
  imports('shared/rules', '../model/x.ts', '../../electron/x.ts', PURE),
  imports('shared/rules', './x.ts', '../../renderer/x.ts', PURE),
  imports('shared/rules', 'fflate', 'node:fs', PURE),
  imports('shared/rules', 'saxes', 'node:fs/promises', PURE),
  imports('shared/rules', 'valibot', 'react', PURE),
  imports('shared/rules', 'valibot', 'react-dom/client', PURE),
  imports('shared/rules', 'valibot', 'lexical', PURE),
  imports('shared/rules', 'valibot', '@lexical/rich-text', PURE),
  imports('shared/rules', 'valibot', 'lowdb/node', PURE),
  imports('shared/rules', 'valibot', 'docx', PURE),
  imports('shared/rules', './x.ts', '../../test/fixtures/x.ts', PURE),
  imports('shared/model', './x.ts', '../texts/x.ts', 'shared/model may import'),
  imports('shared/model', '../texts/faults.ts', '../texts/reasons.ts', 'shared/model may import'),
  imports('shared/model', 'valibot', 'fflate', 'shared/model may import'),
  imports('shared/flowchart', '../model/x.ts', '@dagrejs/dagre', PURE),
  imports('shared/model', './x.ts', 'fraction.js', 'shared/model may import'),
  imports('shared/model', './x.ts', 'jsep', 'shared/model may import'),
  imports('shared/search', '../model/x.ts', 're2js', PURE),
  imports('shared/diff', '../model/x.ts', 'diff', PURE),
  imports('shared/texts', '../model/x.ts', '../export/x.ts', 'shared/texts may import'),
  imports('shared/ipc', '../model/x.ts', '../texts/x.ts', 'shared/ipc may import'),
  imports('shared/migrations', '../model/x.ts', '../texts/x.ts', 'shared/migrations may import'),
  imports('shared/export/docx', 'docx', 'node:zlib', 'shared/export may import'),
  imports('shared/export/docx', '../../model/x.ts', '../../../electron/x.ts', 'shared/export may'),
  imports('electron/storage', 'lowdb', 'react', MAIN),
  imports('electron/storage', 'node:fs/promises', 'lexical', MAIN),
  imports('electron/storage', '../../shared/model/x.ts', '../../renderer/x.ts', MAIN),
  imports('electron/storage', 'electron', '../preload/preload.ts', MAIN),
  imports('electron/storage', '../paths.ts', 'docx', MAIN),
  imports('electron/cli', 'node:path', 'electron', 'electron/cli runs on Node'),
  imports(
    'electron/preload',
    '../../shared/ipc/x.ts',
    '../../shared/export/x.ts',
    'electron/preload',
  ),
  imports('electron/preload', '../../shared/model/x.ts', 'node:fs', 'electron/preload may import'),
  imports('renderer/app', 'react', 'electron', RENDERER),
  imports('renderer/app', '../features/paper/x.ts', 'node:path', RENDERER),
  imports('renderer/app', '../../shared/model/x.ts', '../../electron/paths.ts', RENDERER),
  imports('renderer/app', 'react-aria-components/Button', 'lowdb', RENDERER),
  imports('renderer/app', 'react-dom/client', 'docx', RENDERER),
  imports('renderer/app', '../editor/x.ts', 'lexical', RENDERER),
  imports('renderer/editor', 'lexical', 'electron', 'renderer/editor may import'),
  imports('renderer/editor', '@lexical/rich-text', '../features/paper/x.ts', 'renderer/editor may'),
  imports(
    'renderer/commands',
    '../state/x.ts',
    '../features/a/x.ts',
    'renderer/commands may import',
  ),
  imports('renderer/state', '../../shared/model/x.ts', '../ui/x.tsx', 'renderer/state may import'),
  imports('renderer/keys', 'react', '../state/x.ts', 'renderer/keys may import'),
  imports('renderer/ui', 'react-aria-components/Button', '../state/x.ts', 'renderer/ui may import'),
  imports('renderer/features/one', './x.tsx', '../two/x.tsx', FEATURE),
  imports('renderer/features/one', '../../ui/x.tsx', '../../features/two/x.tsx', FEATURE),
  imports('renderer/features/one', '../../../shared/model/x.ts', '../../app/x.ts', FEATURE),
  imports('renderer/features/one', 'react', 'lexical', FEATURE),
  imports('renderer/features/one/part', '../x.tsx', '../../two/x.tsx', FEATURE),
  imports('renderer/features/one/part', '../../../state/x.ts', '../../../app/x.ts', FEATURE),
];

const NAMED_IMPORTS: readonly Case[] = [
  {
    folder: 'electron/window',
    good: "import { app } from 'electron';\n\napp.quit();",
    bad: "import { ipcMain } from 'electron';\n\nipcMain.removeAllListeners();",
    says: CHANNELS,
  },
  {
    folder: 'electron/window',
    good: "import * as electron from 'electron';\n\nelectron.app.quit();",
    bad: "import * as electron from 'electron';\n\nelectron.ipcMain.removeAllListeners();",
    says: CHANNELS,
  },
  {
    folder: 'electron/ipc',
    good: "import { ipcMain } from 'electron';\n\nipcMain.removeAllListeners();",
    bad: "import { ipcRenderer } from 'electron';\n\nipcRenderer.removeAllListeners();",
    says: 'These belong to electron/preload',
  },
  {
    folder: 'electron/preload',
    good: "import { ipcRenderer } from 'electron';\n\nipcRenderer.removeAllListeners();",
    bad: "import { ipcMain } from 'electron';\n\nipcMain.removeAllListeners();",
    says: 'The preload script uses contextBridge and ipcRenderer only',
  },
];

const IMPURE: readonly Case[] = [
  ['new Date(text)', 'new Date()', 'take the time'],
  ['Date.parse(text)', 'Date.now()', 'take the time'],
  ['Math.max(1, 2)', 'Math.random()', 'take the time'],
  ['text.length', 'crypto.randomUUID()', 'the global variable crypto'],
  ['text.length', 'performance.now()', 'the global variable performance'],
  ['text.length', 'setTimeout(String, 1)', 'the global variable setTimeout'],
  ['text.length', "fetch('x')", 'the global variable fetch'],
  ['text.length', "localStorage.getItem('x')", 'the global variable localStorage'],
  ['text.length', 'document.title', 'the global variable document'],
  ['text.length', 'process.cwd()', 'the global variable process'],
  ['new Uint8Array(1)', 'Buffer.alloc(1)', 'the global variable Buffer'],
].map(([good = '', bad = '', says = '']) => ({
  folder: 'shared/rules',
  good: `export const made = (text: string) => [text, ${good}];`,
  bad: `export const made = (text: string) => [text, ${bad}];`,
  says,
}));

const MARKED_UP: readonly Case[] = [
  {
    folder: 'renderer/app',
    extension: 'tsx',
    good: 'export const Part = () => <input {...onKeys(String)} />;',
    bad: 'export const Part = () => <input onKeyDown={String} />;',
    says: GUARD,
  },
  {
    folder: 'renderer/app',
    extension: 'tsx',
    good: 'export const Part = () => <input onChange={String} />;',
    bad: 'export const Part = () => <input onKeyUp={String} />;',
    says: GUARD,
  },
  {
    folder: 'renderer/app',
    good: "window.addEventListener('pointerup', String);",
    bad: "window.addEventListener('keydown', String);",
    says: GUARD,
  },
  {
    folder: 'renderer/app',
    good: 'listenForKeys(window, String);',
    bad: 'window.onkeydown = String;',
    says: GUARD,
  },
  {
    folder: 'renderer/app',
    good: "element.textContent = '字';",
    bad: "element.innerHTML = '字';",
    says: MARKUP,
  },
  {
    folder: 'renderer/app',
    good: 'bridge.invoke();',
    bad: 'window.reportDesk.invoke();',
    says: 'Only renderer/bridge',
  },
];

/** What lint decides. */
export const LINT_CASES: readonly Case[] = [...IMPORTS, ...NAMED_IMPORTS, ...IMPURE, ...MARKED_UP];

function types(folder: string, good: string, bad: string, says: string): Case {
  return { folder, good: `export const made = ${good};`, bad: `export const made = ${bad};`, says };
}

const importing = (name: string, good: string, bad: string, says: string): Case => ({
  folder: 'shared/rules',
  good: `import * as used from '${name}';\n\nexport const made = [used, ${good}];`,
  bad: `import * as used from '${name}';\n\nexport const made = [used, ${bad}];`,
  says,
});

/** What the compiler decides, each layer with its own names only, also beside a dependency's types. */
export const TYPE_CASES: readonly Case[] = [
  types('shared/rules', '[1].at(0)', 'document.title', "'document'"),
  types('shared/rules', '[1].at(0)', 'window.name', "'window'"),
  types('shared/rules', '[1].at(0)', 'process.cwd()', "'process'"),
  types('shared/rules', 'new Uint8Array(1)', 'Buffer.alloc(1)', "'Buffer'"),
  types('shared/rules', '[1].at(0)', 'setTimeout(String, 1)', "'setTimeout'"),
  importing('valibot', '[1].at(0)', 'process.cwd()', "'process'"),
  importing('docx', 'new Uint8Array(1)', 'Buffer.alloc(1)', "'Buffer'"),
  importing('docx', '[1].at(0)', 'document.title', "'document'"),
  importing('fflate', '[1].at(0)', 'process.cwd()', "'process'"),
  importing('saxes', '[1].at(0)', 'process.cwd()', "'process'"),
  {
    folder: 'shared/rules',
    good: "import { isBlank } from '../model/rich-text.ts';\n\nexport const made = isBlank;",
    bad: "import { readFile } from 'node:fs/promises';\n\nexport const made = readFile;",
    says: "'node:fs/promises'",
  },
  types('electron/window', 'process.cwd()', 'document.title', "'document'"),
  types('electron/preload', '[1].at(0)', 'process.cwd()', "'process'"),
  types('electron/preload', '[1].at(0)', 'window.name', "'window'"),
  types('renderer/app', 'document.title', 'process.cwd()', "'process'"),
  types('renderer/app', 'new Uint8Array(1)', 'Buffer.alloc(1)', "'Buffer'"),
  {
    folder: 'renderer/app',
    good: "import { useState } from 'react';\n\nexport const made = useState;",
    bad: "import { readFile } from 'node:fs/promises';\n\nexport const made = readFile;",
    says: "'node:fs/promises'",
  },
];
