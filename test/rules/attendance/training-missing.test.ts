import { testRule } from "../rule-tester";
import { NO_GROUPS } from "../sheets";

const RULE = "attendance/training-missing";

testRule(RULE, "warning", [
  { title: "a degree in social work stands for the training", cells: { D9: "社会工作本科" } },
  { title: "a training certificate serves whatever was studied", cells: { D9: "行政管理专业，行业培训合格证书" } },
  { title: "a social worker certificate in the wrong group is left to the rule on groups", cells: { D9: "助理社工师" } },
  {
    title: "a training certificate not yet obtained is none",
    cells: { D9: "行政管理，未取得培训证书" },
    findings: [["D9", RULE, "行政管理，未取得培训证书", null]],
    says: {
      zh: ["“行政管理,未取得培训证书”", "补填学历或培训证书"],
      en: ["neither a social-work degree nor the training certificate", "Add one"],
    },
  },
  {
    title: "training without a certificate is none",
    cells: { D9: "汉语言文学，参加过培训" },
    findings: [["D9", RULE, "汉语言文学，参加过培训", null]],
  },
  { title: "a degree in something else is none", cells: { D9: "非社会工作专业" }, findings: [["D9", RULE, "非社会工作专业", null]] },
  {
    title: "an empty qualification shows neither",
    cells: { D9: null },
    findings: [["D9", RULE, null, null]],
    says: { zh: ["没有填写资质"], en: ["no qualification filled in"] },
  },
  { title: "the certified need no training certificate", cells: { D5: "行政管理专业" } },
  {
    title: "without a qualification column the rule does not run",
    withoutColumns: ["D"],
    notRun: { zh: "没有认出“资质”列", en: "No qualification (资质) column is known" },
  },
  {
    title: "where no label tells who is certified the rule does not run",
    cells: NO_GROUPS,
    notRun: { zh: "没有区分持证社工与非持证社工", en: "does not tell certified from uncertified" },
  },
  {
    title: "the degree may stand in a column of its own",
    cells: { D9: "无", B3: "专业", B9: "社会工作" },
  },
  {
    title: "a degree in something else in a column of its own is none",
    cells: { D9: "无", B3: "学历", B9: "会计本科" },
    findings: [["D9", RULE, "无", null]],
  },
]);
