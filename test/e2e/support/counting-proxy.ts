import { createServer } from 'node:net';

/** A proxy that lets nothing through and notes who asked. */
export interface CountingProxy {
  /** Chromium's switches that send every connection to it, those to this PC included. */
  readonly switches: readonly string[];
  /** The first line of each connection. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Listens on a free port of this PC. */
export async function startCountingProxy(): Promise<CountingProxy> {
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      asked.push(data.toString('latin1').split('\r\n')[0] ?? '');
      socket.destroy();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    switches: [`--proxy-server=127.0.0.1:${address.port}`, '--proxy-bypass-list=<-loopback>'],
    asked,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
