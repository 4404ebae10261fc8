import type { FamilySettings } from "../../tables/setting-reference";
import { readGradeScheme } from "../../tables/grade-scheme";

/** What a grade is told by. */
export const scoreSettings: FamilySettings = {
  gradeScheme: {
    title: { zh: "评估等级标准", en: "Grades of the score" },
    basis: {
      zh: "表中写明等级标准的以表为准；未写明时用这里填写的，如“90分以上优秀，80分以上良好，60分以上合格，60分以下不合格”；都没有且满分为100分的，按已公布评估报告：90优秀、80良好、60合格。",
      en: "A scheme stated in the sheet holds; else the one given here, such as 90分以上优秀，80分以上良好，60分以上合格，60分以下不合格; without either, and out of 100, that of the published report: 90 优秀, 80 良好, 60 合格.",
    },
    unit: { zh: "文字", en: "text" },
    accepts: (text) => readGradeScheme(text) !== null,
  },
};
