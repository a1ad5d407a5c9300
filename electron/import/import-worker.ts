import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { ok } from '../../shared/model/result.ts';
import { importDocument } from './import-document.ts';

// The thread that reads one document, and ends. A bug in here ends it with its error, which the main thread receives.

const port = parentPort;
if (port === null) throw new Error('import-worker runs in a worker thread only');

const { bytes, fileName } = v.parse(
  v.object({ bytes: v.instance(Uint8Array), fileName: v.string() }),
  workerData,
);
const read = await importDocument(bytes, fileName);
// One string crosses to the window much quicker than the object it stands for.
port.postMessage(read.ok ? ok(JSON.stringify(read.value)) : read);
