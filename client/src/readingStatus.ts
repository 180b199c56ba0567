// How far the server has read the texts of the workspace, in the status bar; a click stops it.
import { commands, StatusBarAlignment, window, type Disposable } from 'vscode';
import { translate } from './messages';

/** What the server tells of it, as the protocol's progress. */
export interface ReadingProgress {
  readonly kind: 'begin' | 'report' | 'end';
  /** `120/10000`. */
  readonly message?: string;
}

export class ReadingStatus implements Disposable {
  private readonly item = window.createStatusBarItem('reading', StatusBarAlignment.Right, 99);
  private stopReading: (() => void) | undefined;

  constructor() {
    this.item.name = 'Policy Lens';
    this.item.command = 'policyLens.stopReading';
  }

  /** Shows what the server tells; `stop` asks it to give up. */
  show({ kind, message = '' }: ReadingProgress, stop: () => void): void {
    if (kind === 'end') {
      this.hide();
      return;
    }
    const [read = '', all = ''] = message.split('/');
    this.item.text = `$(sync~spin) ${read}/${all}`;
    this.item.tooltip = translate('Policy Lens reads the texts of the workspace: {0} of {1}. Click to stop.', read, all);
    this.item.accessibilityInformation = { label: this.item.tooltip };
    if (this.stopReading === undefined) this.tellWhetherReading(true);
    this.stopReading = stop;
    this.item.show();
  }

  /** The server is gone, or has read everything. */
  hide(): void {
    if (this.stopReading !== undefined) this.tellWhetherReading(false);
    this.stopReading = undefined;
    this.item.hide();
  }

  /** Gives up the reading, if there is any. */
  stop(): void {
    this.stopReading?.();
  }

  dispose(): void {
    this.hide();
    this.item.dispose();
  }

  /** The command can be chosen while there is something to stop. */
  private tellWhetherReading(isReading: boolean): void {
    void commands.executeCommand('setContext', 'policyLens.isReading', isReading);
  }
}
