// Shows figures of a text in VS Code's own peek: what a click on the line over a district does.
import { commands, Location, Position, Range, Uri, type Disposable } from 'vscode';
import { showFiguresCommand, type FiguresToShow, type ToldPosition } from '../../server/src/protocol';

/** The command that the server's lines over districts name; it is for them alone, so the palette has none of it. */
export function registerFiguresPeek(): Disposable {
  return commands.registerCommand(showFiguresCommand, async ({ uri: told, position, ranges }: FiguresToShow) => {
    const uri = Uri.parse(told);
    const places = ranges.map(({ start, end }) => new Location(uri, new Range(toPosition(start), toPosition(end))));
    await commands.executeCommand('editor.action.showReferences', uri, toPosition(position), places);
  });
}

function toPosition({ line, character }: ToldPosition): Position {
  return new Position(line, character);
}
