// The status bar's item: the claims and districts of the article in the active editor, or that the server is not running.
import { CancellationTokenSource, languages, StatusBarAlignment, ThemeColor, window, workspace, type Disposable, type TextDocument } from 'vscode';
import type { ArticleSummary } from '../../server/src/protocol';
import { documentSelector, type LanguageServer } from './languageServer';
import { translate } from './messages';

/** Whoever types is not followed letter by letter. */
const pause = 300;

/** As many names as a tooltip can hold and still be read at a glance. */
const mostNames = 12;

export class ArticleStatus implements Disposable {
  private readonly item = window.createStatusBarItem('article', StatusBarAlignment.Right, 100);
  private readonly listeners: readonly Disposable[];
  private isShown = false;
  private timer: NodeJS.Timeout | undefined;
  private asked: CancellationTokenSource | undefined;

  constructor(private readonly server: LanguageServer) {
    this.item.name = 'Policy Lens';
    const update = (): void => { void this.update(); };
    this.listeners = [
      server.onDidChange(update),
      window.onDidChangeActiveTextEditor(update),
      // A new language closes a document and opens it again.
      workspace.onDidOpenTextDocument(document => { if (document === window.activeTextEditor?.document) update(); }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== window.activeTextEditor?.document) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(update, pause);
      }),
    ];
  }

  /** What the item says, or `null` while it is hidden. */
  get text(): string | null {
    return this.isShown ? this.item.text : null;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asked?.cancel();
    for (const listener of this.listeners) listener.dispose();
    this.item.dispose();
  }

  private async update(): Promise<void> {
    clearTimeout(this.timer);
    this.asked?.cancel();
    const document = window.activeTextEditor?.document;
    if (document === undefined || languages.match(documentSelector, document) === 0) {
      this.hide();
      return;
    }
    switch (this.server.state) {
      case 'starting': return;
      case 'stopped': { this.showStopped(); return; }
      case 'running': await this.ask(document);
    }
  }

  private async ask(document: TextDocument): Promise<void> {
    const asked = new CancellationTokenSource();
    this.asked = asked;
    try {
      const summary = await this.server.summary(document.uri.toString(), asked.token);
      if (asked.token.isCancellationRequested) return;
      if (summary === null) this.hide();
      else this.showCounts(summary);
    } catch {
      // Cancelled, or overtaken by an edit or a restart, after which there is another question; the server logs its own faults.
    } finally {
      asked.dispose();
    }
  }

  private showCounts({ claims, districts }: ArticleSummary): void {
    const counts = [countClaims(claims), ...(districts.length === 0 ? [] : [countDistricts(districts.length)])];
    const names = districts.length > mostNames ? [...districts.slice(0, mostNames), '…'] : districts;
    this.item.text = `$(list-tree) ${counts.join(' · ')}`;
    this.item.tooltip = [`Policy Lens: ${counts.join(' · ')}`, names.join('、'), translate('Click for the outline')].filter(line => line !== '').join('\n');
    this.item.accessibilityInformation = { label: `Policy Lens: ${counts.join(', ')}` };
    this.item.backgroundColor = undefined;
    this.item.command = 'outline.focus';
    this.show();
  }

  private showStopped(): void {
    this.item.text = '$(error) Policy Lens';
    this.item.tooltip = translate('The language server is not running. Click to restart it.');
    this.item.accessibilityInformation = { label: `Policy Lens: ${this.item.tooltip}` };
    this.item.backgroundColor = new ThemeColor('statusBarItem.errorBackground');
    this.item.command = 'policyLens.restartServer';
    this.show();
  }

  private show(): void {
    this.isShown = true;
    this.item.show();
  }

  private hide(): void {
    this.isShown = false;
    this.item.hide();
  }
}

function countClaims(count: number): string {
  if (count === 0) return translate('no claims');
  return count === 1 ? translate('1 claim') : translate('{0} claims', count);
}

function countDistricts(count: number): string {
  return count === 1 ? translate('1 district') : translate('{0} districts', count);
}
