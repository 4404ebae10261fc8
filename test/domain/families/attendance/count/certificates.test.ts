import { certificateLevel } from "../../../../../src/domain/families/attendance/count/metrics";
import { textCell } from "../../../../../src/domain/grid/cell";
import { readRemark } from "../../../../../src/domain/families/attendance/recognise/remark";

test.each([
  ["社会工作者职业资格证(助理)", "assistant"],
  ["全国社会工作者职业水平证书(中级)", "intermediate"],
  ["助理社工", "assistant"],
  ["中级社工", "intermediate"],
  ["高级", "senior"],
  ["社工助理", null],
  ["社会工作专业(中级班)", null],
  ["无社会工作者职业水平证书(中级)", null],
  ["AssistantSocialWorker", "assistant"],
  ["SocialWorker(Intermediate)", "intermediate"],
  ["RegisteredSocialWorker", "intermediate"],
  ["SeniorSocialWorker", "senior"],
  ["preparingforAssistantSocialWorker", null],
  ["Socialworkdegree", null],
])("the certificate that a qualification cell %s names is of level %s", (text, level) => {
  expect(certificateLevel(text)).toBe(level);
});

test.each([
  ["自购社保", []],
  ["3月社保自费", [3]],
  ["3月社保个人自理", [3]],
  ["社保由机构购买", null],
  ["社保自费部分由工资扣", null],
])("a remark %s names as months of insurance paid by the worker: %j", (text, months) => {
  expect(readRemark(textCell(text), () => 2024).selfPaidMonths).toEqual(months);
});
