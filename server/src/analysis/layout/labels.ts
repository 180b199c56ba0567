// What a page writes around an article, told by its words: labels, paths, dates of publication, captions, notes, bylines.
import { isDigit } from '../text/characters';
import { Lexicon } from '../text/lexicon';
import { UnitSet } from '../text/unitSet';
import { figureReader, type Seam, type SeamWords } from './seams';
import { sentenceUnits, Unit, unitAt, unitsIn } from './units';
import type { LayoutWords } from '../../knowledge/knowledge';

/** Longer lines are prose, whatever they begin with. */
const longestFurniture = 120;
const longestPath = 80;
const longestCaption = 80;
const longestNote = 60;
/** How much may stand behind a label without a colon: `责任编辑 王某`. */
const longestValue = 30;

const sentenceEnd = /[。!?;]/;
/** `2022-09-27 16:59:28`, `2024年4月17日 07:36` */
const dateAndClock = /^[^,、]*(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}[日 T]{0,3}\d{1,2} ?:\d\d[^,、]*$/;
const timestamp = /^[\d年月日时分秒:/.\-— ]+(?=[^\d])/;
/** `首页 > 政务公开 > 正文` */
const path = /^[^。,;>»›]{1,20}(?:>{1,2}|[»›])(?! ?\d)[^。,;<]{1,40}$/;
/** `第一章 总则……3`, `一、发展环境.......12` */
const contentsLine = /(?:[.…·]{3,}|…) ?\d{1,3}$/;
/** `无障碍阅读 | 长者模式 | 登录` */
const strokedRow = /^[^\d|,。]{1,8}(?:\|[^\d|,。]{1,10}){2,}$/;
/** `《人民日报》(2020年08月23日 02版)`: where an article was printed, right behind it. */
const issue = /^\(?《 ?[^《》]{2,12} ?》 ?[(,]? ?(?:19|20)\d\d年 ?\d{1,2}月 ?\d{1,2}日[ ,]{0,2}第? ?[A-Z]?\d{1,3} ?版[^。;]{0,12}\)$/;
const legalLetters = /ICP备|Copyright|All Rights Reserved/i;
const openings = UnitSet.of('[【(〔');
const timestampBeginnings = UnitSet.of('0123456789年月日时分秒:/.-— ');
const credit = /\((?:资料|网络)(?:图片?|照片|片)\)$/;
/** `**表1 主要指标**`, `图3 …`, `续表1` */
const numbered = /^\**续?[表图附]{1,2} ?[\d一二三四五六七八九十]/;
const numberedBeginnings = UnitSet.of('*续表图附');
const noteBeginnings = UnitSet.of('(（【[—');
/** Between the parts of a row of buttons: `【字体:大 中 小】 打印 | 关闭`. */
const partMarks = /[ |丨:[\]【】()/·]+/;

/**
 * The words of `layout.json`, made ready. Texts are given folded, and with what kinds of unit they hold: nearly every pattern
 * needs one that most texts do not hold.
 */
export class PageWords {
  /** Whether a figure runs over a seam. */
  readonly tearsFigure: (seam: Seam) => boolean;
  private readonly furniture: Lexicon<'label' | 'beginning'>;
  private readonly captions: Lexicon<true>;
  private readonly notes: readonly string[];
  private readonly noteLabels: Lexicon<true>;
  private readonly bylines: Lexicon<true>;

  /** In `furniture` an ending `…` marks the beginning of a line, else an entry is a label; in `notes` an ending colon marks a label. */
  constructor({ furniture, captions, notes, bylines, ...more }: LayoutWords & SeamWords) {
    this.tearsFigure = figureReader(more);
    this.furniture = new Lexicon(furniture.map(word => (word.endsWith('…') ? [word.slice(0, -1), 'beginning'] : [word, 'label'])));
    this.captions = new Lexicon(captions.map(word => [word, true]));
    this.notes = notes.filter(word => !word.endsWith(':'));
    this.noteLabels = new Lexicon(notes.filter(word => word.endsWith(':')).map(word => [word.slice(0, -1), true]));
    this.bylines = new Lexicon(bylines.map(word => [word, true]), 'backward');
  }

  /** Whether a line is what a page adds: `来源:新华财经`, `首页 > 正文`, `字体:大 中 小`, `扫码阅读`. */
  isFurniture(text: string, units = unitsIn(text)): boolean {
    if (text.length > longestFurniture) return false;
    if (this.isLabelled(text, units)) return true;
    if (text === '' || text.length > longestPath || (units & sentenceUnits) !== 0) return false;
    const first = text.charCodeAt(0);
    return (
      ((units & Unit.partMark) !== 0 && (units & Unit.digit) !== 0 && dateAndClock.test(text)) ||
      ((units & Unit.path) !== 0 && path.test(text)) ||
      namesIssue(text) ||
      (isDigit(text.charCodeAt(text.length - 1)) && contentsLine.test(text)) ||
      text.includes('©') ||
      text.includes('公网安备') ||
      ((units & Unit.letter) !== 0 && legalLetters.test(text)) ||
      ((units & (Unit.partMark | Unit.blank)) !== 0 && this.isButtons(text)) ||
      (timestampBeginnings.has(first) && this.isLabelled(text.replace(timestamp, ''), units)) ||
      this.isButton(isDigit(first) ? text.replace(/^\d+[人次]/, '') : text)
    );
  }

  /** Whether a line begins with a label or holds one behind a blank. */
  private isLabelled(text: string, units: number): boolean {
    const start = opensBracket(text) ? 1 : 0;
    const label = this.furniture.longest(text, start);
    // `大` `中` `小` are buttons beside each other, `A:` begins an answer.
    if (label === null || label.length === 1) return (units & Unit.blank) !== 0 && this.holdsLabel(text);
    const behind = text.slice(start + label.length);
    const isShort = behind.length <= longestValue && !sentenceEnd.test(behind);
    if (label.value === 'beginning') return isShort;
    if (/^(?:$|[:\])】])/.test(behind)) return true;
    // `责任编辑 王某`, `来源丨新华社`, `浏览(123)`, `阅读1234次`
    return isShort && /^(?:[ |丨/]|\(?\d+[次万]?\)?$)/.test(behind);
  }

  /** `作者:王某 来源:云溪日报` */
  private holdsLabel(text: string): boolean {
    if (text.length > longestPath || sentenceEnd.test(text)) return false;
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      const label = this.furniture.longest(text, at + 1);
      if (label?.value === 'label' && text[at + 1 + label.length] === ':') return true;
    }
    return false;
  }

  /** Nothing but labels and what they count, one beside the other, or a row of short words with strokes between them. */
  private isButtons(text: string): boolean {
    if (text.includes('|') && strokedRow.test(text)) return true;
    let start = 0;
    while (start < text.length && (unitAt(text, start) & (Unit.partMark | Unit.blank)) !== 0) start++;
    if (this.furniture.longest(text, start) === null) return false;
    const parts = text.split(partMarks).filter(part => part !== '');
    return parts.length > 1 && this.isButton(parts[0]!) && parts.every(part => /^\d+$/.test(part) || this.isButton(part));
  }

  /** Whether the words are a label and nothing else. */
  isButton(text: string): boolean {
    return this.furniture.longest(text, 0)?.length === text.length;
  }

  /** Whether a line stands under a picture or over a table: `图为云栖小镇`, `表1 主要指标`, `…车间 本报记者 范晓 摄`. */
  isCaption(text: string, units = unitsIn(text)): boolean {
    if (text.length > longestCaption || (units & (Unit.exclamation | Unit.semicolon)) !== 0) return false;
    const stop = (units & Unit.fullStop) === 0 ? -1 : text.indexOf('。');
    const behind = text.slice(stop + 1);
    if (stop >= 0 && behind !== '' && (behind.includes('。') || !isPhotographers(behind))) return false;
    if (isPhotographers(text)) return true;
    const word = this.captions.longest(text, 0);
    // `图片展吸引观众12万人次。` is a sentence.
    if (stop >= 0) return word !== null && /^(?:为|[:( 是中])/.test(text.slice(text.startsWith('图为') ? 1 : word.length));
    return word !== null || isNumbered(text);
  }

  /** Whether a line inside a paragraph that goes on is a caption: one clause. */
  isCaptionAside(text: string, units = unitsIn(text)): boolean {
    return (this.captions.longest(text, 0) !== null || isPhotographers(text) || ((units & (Unit.comma | Unit.pause)) === 0 && isNumbered(text))) && this.isCaption(text, units);
  }

  /** Whether an editor or author speaks: `(本文作者为区委书记)`, `——编者`, `编者按:…`, `注:…`. */
  isNote(text: string): boolean {
    const start = opensBracket(text) ? 1 : 0;
    const label = this.noteLabels.longest(text, start);
    if (label !== null && /^[:\]】]/.test(text.slice(start + label.length))) return true;
    if (text.length > longestNote || text === '' || !noteBeginnings.has(text.charCodeAt(0))) return false;
    const bare = text.replace(/^[(（【[]|^——/, '');
    return bare !== text && this.notes.some(word => bare.includes(word));
  }

  /** Whether the words end with what a writer is called: `记者`, `县长`. */
  endsWithOffice(text: string): boolean {
    return this.bylines.longest(text, text.length) !== null;
  }
}

/** Whether a line says where the article above it was printed. */
export function namesIssue(text: string): boolean {
  return (text.startsWith('《') || text.startsWith('(《')) && issue.test(text);
}

function opensBracket(text: string): boolean {
  return text !== '' && openings.has(text.charCodeAt(0));
}

function isNumbered(text: string): boolean {
  return text !== '' && numberedBeginnings.has(text.charCodeAt(0)) && numbered.test(text);
}

const [fullStop, bracket] = ['。', ')'] as const;

/** Whether a line ends with the name of who took the picture, or says where it is from. */
export function isPhotographers(text: string): boolean {
  let end = text.length;
  if (text.endsWith(fullStop)) end--;
  if (text.endsWith(bracket, end)) end--;
  return (text.endsWith('摄', end) && end > 1 && !text.endsWith('拍摄', end)) || text.endsWith('供图', end) || text.endsWith('摄影报道', end) || isSourced(text);
}

/** `…热轧车间(资料图)` */
function isSourced(text: string): boolean {
  return text.endsWith(bracket) && credit.test(text);
}

/** Whether a line is nothing but where a picture is from: `(资料图)`. */
export function isCredit(text: string): boolean {
  return text.startsWith('(') && isSourced(text);
}
