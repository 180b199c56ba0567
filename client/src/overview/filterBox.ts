// The box in which a filter is typed; what it says is shown while it is typed.
import { InputBoxValidationSeverity, window, type Disposable, type InputBox } from 'vscode';
import { translate } from '../messages';

/** Whoever types fast is followed word by word. */
const pause = 80;

/** What a box needs. */
interface Filtering {
  readonly value: string;
  /** Shows the tree so filtered. */
  readonly apply: (filter: string) => void;
  /** What is done when it is closed: `isKept` where the person is content with the filter; else it is the one from before again. */
  readonly closed: (isKept: boolean) => void;
}

export class FilterBox implements Disposable {
  private readonly box: InputBox = window.createInputBox();
  private timer: NodeJS.Timeout | undefined;
  private isKept = false;

  constructor({ value, apply, closed }: Filtering) {
    const { box } = this;
    box.title = translate('Filter the overview');
    box.placeholder = translate('Metric, district, programme or file: characters, pinyin initials (jck) or English (gdp)');
    box.value = value;
    // Whoever looks at the tree or opens something of it has not given up.
    box.ignoreFocusOut = true;
    box.onDidChangeValue(typed => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => { apply(typed.trim()); }, pause);
    });
    box.onDidAccept(() => {
      apply(box.value.trim());
      this.keep();
    });
    box.onDidHide(() => {
      clearTimeout(this.timer);
      if (!this.isKept) apply(value);
      closed(this.isKept);
      box.dispose();
    });
    box.show();
  }

  /** Says what the filter has found. */
  tell(found: string, isNothing: boolean): void {
    this.box.validationMessage = { message: found, severity: isNothing ? InputBoxValidationSeverity.Warning : InputBoxValidationSeverity.Info };
  }

  /** Closes the box; the filter stays. */
  keep(): void {
    this.isKept = true;
    this.box.hide();
  }

  dispose(): void {
    this.box.dispose();
  }
}
