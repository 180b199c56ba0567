// What the client says to people, in VS Code's display language. One bundle serves the server too.
import { l10n } from 'vscode';
import type { Message } from '../../server/src/features/messages';

/** Says a sentence of the bundle, its places `{0}`, `{1}` … filled with the values in their order. */
export function translate(message: Message, ...values: readonly (string | number)[]): string {
  return l10n.t(message, ...values);
}
