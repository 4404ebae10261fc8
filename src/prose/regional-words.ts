/** Words of other regions and, as long, those of the field that mean the same: 契約人力 of Taiwan, 合約訂明 of Hong Kong. Of equal length, so that places in the text stay what they were. */
const REGIONAL: readonly (readonly [words: RegExp, fieldWord: string])[] = [
  [/合约|契约/g, "合同"],
  [/订明|载明|写明|列明|(?<=(?:协议|合同)[上中里]?)注明/g, "规定"],
  [/(?<!会议?)议定(?=.{0,6}\d)/g, "约定"],
  [/(?<!离)在职|现职/g, "在岗"],
  [/志工/g, "义工"],
  [/应聘(?=社工|人员|\d)|须聘(?=用)/g, "应配"],
  [/实聘(?=\d|社工|人员)/g, "实有"],
  [/具(?=证照)/g, "持"],
  [/(?<=持)证照/g, "证书"],
  [/证照(?=比?率|比例)/g, "持证"],
  [/稳定率/g, "稳岗率"],
  [/应到职/g, "应到岗"],
  [/实际到职/g, "实际到岗"],
  [/规定出勤/g, "应到岗的"],
  [/实际出勤(?=\d|人次)/g, "实际到岗"],
  [/(?<=[较比与]|年度|全年|原先?|合同)承诺(?=[\d的之为是尚超多少仍还])/g, "协议"],
  [/履约(?=[:为量数]*\d)/g, "完成"],
  [/由始至终/g, "自始至终"],
  [/出席人次/g, "参加人次"],
  [/出席(?=\d)/g, "参加"],
];

/** A text, its traditional characters written as simplified ones, in the field's own words. */
export function inFieldWords(text: string): string {
  return REGIONAL.reduce((plain, [words, fieldWord]) => plain.replace(words, fieldWord), text);
}
