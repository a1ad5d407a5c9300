import { Editor } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { rivalContent, rivalHost } from './content.ts';

// The whole report as one table of Tiptap: its table extensions as its guide sets them up, and nothing
// that the table does not need, so that it is as quick as it can be.
new Editor({
  element: rivalHost(),
  extensions: [
    Document,
    Paragraph,
    Text,
    Bold,
    UndoRedo,
    Table.configure({ resizable: false }),
    TableRow,
    TableHeader,
    TableCell,
  ],
  content: rivalContent(),
  editorProps: { attributes: { class: 'cell-text', spellcheck: 'false' } },
});
