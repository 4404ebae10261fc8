import { readIndicatorHeader, columnName } from "./src/domain/families/indicators/recognise/header";
import { drawSheet } from "./src/domain/grid/draw-sheet";
for (const h of [["序号","服务内容","去年完成量","本年指标量","本年完成量","完成率"],["序号","服务内容","年度指标","中期指标","完成量","中期完成率","年度完成率"],["月份","督导形式","计划时数","实际时数","完成率"],["服务量标准","服务量指标","议定水平(每年)","实际水平","达标率"]]) {
  console.log(h.map(x=>{const n=columnName(x);return x+":"+JSON.stringify(n.field)+"/"+n.span+(n.metric?"/"+n.metric:"")}).join("  "));
  console.log(JSON.stringify(readIndicatorHeader(drawSheet("x",[h,[1,"个案",1,2,3,4,5]]),0)));
}
