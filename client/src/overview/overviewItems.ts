// How a node of the overview looks: its words, icon, tooltip, and what a click does. Names and file names are data: tooltips are plain text.
import { ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import type { TreeGrouping, TreeLocation, TreeNode, TreeNodeKind } from '../../../server/src/protocol';
import { translate } from '../messages';
import type { MoreNode, OverviewNode, ShownNode } from './overviewTree';

const icons: Readonly<Record<Exclude<TreeNodeKind, 'file'>, string>> = {
  district: 'location',
  metric: 'graph',
  programme: 'rocket',
  claim: 'symbol-number',
  mention: 'quote',
};

/** The row of a node. */
export function itemOf(node: OverviewNode, isOpen: boolean): TreeItem {
  return node.kind === 'more' ? moreItem(node) : nodeItem(node, isOpen);
}

/** What a person means by a node, in one line: for the clipboard. */
export function wordsOf({ node }: ShownNode): string {
  const { claim, location } = node;
  if (claim === null) return labelOf(node);
  const words = [claim.district, claim.metric, claim.figure, claim.period === null ? null : periodWords(claim.period)].filter(word => word !== null).join(' ');
  return location === null ? words : translate('{0} ({1})', words, placeOf(location));
}

function moreItem(more: MoreNode): TreeItem {
  const item = new TreeItem(translate('{0} more …', more.count));
  item.id = more.id;
  item.iconPath = new ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.command = { command: 'policyLens.overview.showMore', title: translate('Show more'), arguments: [more] };
  return item;
}

function nodeItem(shown: ShownNode, isOpen: boolean): TreeItem {
  const { node, id, grouping } = shown;
  const isLeaf = node.count === 0;
  const item = new TreeItem({ label: labelOf(node), highlights: node.met.map(([start, end]) => [start, end]) });
  item.id = id;
  item.collapsibleState = isLeaf ? TreeItemCollapsibleState.None : isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  item.description = descriptionOf(node, grouping);
  item.tooltip = tooltipOf(node);
  item.contextValue = isLeaf ? 'place' : node.name === null ? 'none' : node.kind === 'file' ? 'file' : 'name';
  if (node.kind === 'file' && node.location !== null) {
    item.resourceUri = Uri.parse(node.location.uri);
    item.iconPath = ThemeIcon.File;
  } else if (node.kind !== 'file') item.iconPath = new ThemeIcon(node.claim?.isTarget === true ? 'target' : icons[node.kind]);
  if (isLeaf) item.command = { command: 'policyLens.overview.open', title: translate('Open'), arguments: [shown] };
  item.accessibilityInformation = { label: [labelOf(node), ...(isLeaf ? [item.description] : [countOf(node)]), ...(node.claim?.isTarget === true ? [translate('target')] : [])].join(', ') };
  return item;
}

function labelOf({ kind, name, location }: TreeNode): string {
  if (kind === 'mention') return location === null ? '' : translate('Line {0}', lineOf(location));
  if (name !== null) return name;
  return kind === 'metric' ? translate('No metric') : translate('No district');
}

function descriptionOf({ kind, count, metBy, detail, location, claim }: TreeNode, grouping: TreeGrouping): string {
  if (kind === 'mention') return '';
  if (claim === null) return [String(count), metBy, detail].filter(part => part !== null).join(' · ');
  const place = location === null ? null : grouping === 'file' ? translate('line {0}', lineOf(location)) : placeOf(location);
  return [claim.period === null ? null : periodWords(claim.period), place].filter(part => part !== null).join(' · ');
}

/** Lines of plain text: VS Code takes a string as it stands. */
function tooltipOf(node: TreeNode): string {
  const { claim, location, detail } = node;
  if (claim === null) return [labelOf(node), detail, location === null ? null : workspace.asRelativePath(Uri.parse(location.uri)), ...(node.count === 0 ? [] : [countOf(node)])].filter(line => line !== null).join('\n');
  const rows = [
    [claim.metric, claim.figure].filter(word => word !== null).join(' '),
    [claim.district, claim.period === null ? null : periodWords(claim.period), claim.isTarget ? translate('target') : null].filter(word => word !== null).join(' · '),
    location === null ? '' : `${workspace.asRelativePath(Uri.parse(location.uri))}:${lineOf(location)}`,
  ];
  return rows.filter(row => row !== '').join('\n');
}

function countOf({ kind, count }: Pick<TreeNode, 'kind' | 'count'>): string {
  if (kind === 'programme') return count === 1 ? translate('1 mention') : translate('{0} mentions', count);
  return count === 1 ? translate('1 claim') : translate('{0} claims', count);
}

function placeOf(location: TreeLocation): string {
  const { path } = Uri.parse(location.uri);
  return `${path.slice(path.lastIndexOf('/') + 1)}:${lineOf(location)}`;
}

/** As people count. */
function lineOf({ range }: TreeLocation): number {
  return (range?.start.line ?? 0) + 1;
}

/** ISO 8601 as people read it: `2021/..` is since 2021; words of the text stay as they are. */
function periodWords(period: string): string {
  const [from, to, ...rest] = period.split('/');
  if (from === undefined || to === undefined || rest.length > 0) return period;
  if (to === '..') return translate('since {0}', from);
  return from === '..' ? translate('until {0}', to) : `${from}–${to}`;
}
