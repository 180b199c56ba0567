// A feature that is told to the client when it can be told later, and told anew to make the client ask again.
import type { Connection, Disposable } from 'vscode-languageserver';

/** The registration of one feature. For some features the protocol has no word that makes a client ask again; a provider that comes anew does. */
export class Registered {
  private registered: Promise<Disposable | null> = Promise.resolve(null);

  constructor(private readonly connection: Connection, private readonly tell: () => Promise<Disposable>) {}

  /** Tells the client; whatever it was told before no longer holds. A client that refuses is left alone. */
  register(): void {
    this.registered = this.registered.then(async before => {
      before?.dispose();
      return await this.tell();
    }).catch((fault: unknown) => {
      this.connection.console.warn(`the client refused: ${String(fault)}`);
      return null;
    });
  }
}
