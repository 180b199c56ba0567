// The texts of the folder that is open, whether anybody has opened them or not.
import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import { commands, Uri, workspace, type SymbolInformation } from 'vscode';
import { eventually, openSample } from './article';

const words = '丙丁县2021年工作总结\n\n全县坚持高质量发展，深入推进科技创新和产业升级，加快建设现代化经济体系。深入实施“云帆引航”行动计划，地区生产总值达12亿元，增长6.5%。\n';

async function filesWith(name: string): Promise<readonly string[]> {
  const symbols = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', name);
  return symbols.filter(symbol => symbol.name.includes(name)).map(({ location }) => location.uri.path.split('/').at(-1)!).sort();
}

function inFolder(name: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
}

suite('the workspace', () => {
  suiteTeardown(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('names are found in files that are not open', async () => {
    await openSample();
    await commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(async () => { assert.ok((await filesWith('地区生产总值')).length >= 2); });
  });

  test('a file that is written, gets another name and is deleted is followed', async () => {
    const [first, second] = [inFolder('yunfan.policy.txt'), inFolder('yunfan-2.policy.txt')];
    await workspace.fs.writeFile(first, Buffer.from(words));
    await eventually(async () => { assert.deepEqual(await filesWith('云帆引航'), ['yunfan.policy.txt']); });
    await workspace.fs.rename(first, second);
    await eventually(async () => { assert.deepEqual(await filesWith('云帆引航'), ['yunfan-2.policy.txt']); });
    await workspace.fs.delete(second);
    await eventually(async () => { assert.deepEqual(await filesWith('云帆引航'), []); });
  });
});
