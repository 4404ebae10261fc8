/** 注, 备注：…, 说明1. …; 备注栏 or 说明书制作 are names. */
export const NOTE =
  /^[(【[]?(?:备?注|备考|附注|说明|特别说明|填[表报]说明|温馨提示|提示|数据来源|数据口径|统计口径|口径)(?:\d*[:：.、,;)\]】]|\d|$)|^[※*★▲]/;
/** 填表人：…, 审核（签字）：…, 单位盖章; what stands before the colon names a signer or a day. */
export const SIGNATURE =
  /^.{0,4}(?:填[报表]|制[表单]|审核|审批|复核|核对|校对|经办|统计|负责|主管|主任|督导|站长|联系|签[名字收章]|盖章|日期|时间|电话)(?:人|员|者|单位|部门|日期|时间|意见|电话|方式)?(?:\([^)]*\))?:|^\(?(?:单位|公章|签[名字]|盖章|签章)+\)?$|^(?:(?:prepared|compiled|reported|checked|verified|reviewed|approved|endorsed|confirmed|signed|submitted)(?:by|on)?|date|signatures?)(?:\([^)]*\))?:/i;
/** 一、专业服务, （二）社区活动, 第三部分, Ⅱ. */
export const NUMBERED =
  /^(?:\(?[一二三四五六七八九十]+[)、.:]|第[一二三四五六七八九十\d]+(?:部分|大?类|章|板块)|[ⅠⅡⅢⅣⅤⅥⅦⅧ]|[一二三四五六七八九十]+$)/;
/** 示例, （例）, 填写样例：…: a line that shows how to fill the table in and counts for nothing. */
export const EXAMPLE =
  /^[([【]?(?:填[写报表]|填表)?(?:示?例|样例|范例|举例|例如)\d*[)\]】]?:?$|^[([【](?:填写)?(?:示?例|样例)[)\]】:]|^(?:示例|例如?|样例):/;
/** 例 without more: also the unit in which cases are counted. */
export const LONE_EXAMPLE = /^[([【]?例[)\]】]?:?$/;
/** The header of a column of units. */
export const NAMES_UNIT = /^(?:计量|计数)?单位|^unit$/i;
/** 一、 （二） 三: the number of a section. */
export const NUMERAL = /^[([]?[一二三四五六七八九十]+[)\]、.]?$|^[([]?[一二三四五六七八九十]+[)\]、.]/;
/** 1、 (2) 3.1: the number of a line. */
export const DIGITS = /^[([]?\d+(?:\.\d+)*[)\]、.]?$|^[([]?\d+[)\]、.]/;
