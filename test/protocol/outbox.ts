// What a client sends, on its way to the server's standard input: it can be held back, so that several messages arrive as one piece.
import { Writable } from 'node:stream';

/** Turns of the event loop without a byte after which no more is coming: a message that is sent is written in the next turn or the one after. */
const quietTurns = 5;

export class Outbox extends Writable {
  private held: Buffer[] | null = null;

  constructor(private readonly target: Writable) {
    super();
    // The callback of the write that failed tells of it.
    target.on('error', () => undefined);
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (fault?: Error | null) => void): void {
    if (this.held === null) {
      this.target.write(chunk, done);
      return;
    }
    this.held.push(chunk);
    done();
  }

  /** Hands over all that `send` writes, now or in the turns that follow, in one write. */
  async atOnce(send: () => void): Promise<void> {
    const held: Buffer[] = [];
    this.held = held;
    send();
    for (let quiet = 0, length = 0; quiet < quietTurns; quiet++) {
      await new Promise(resolve => setImmediate(resolve));
      if (held.length > length) [quiet, length] = [0, held.length];
    }
    this.held = null;
    this.target.write(Buffer.concat(held));
  }
}
