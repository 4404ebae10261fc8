import { testRule } from "../rule-tester";
import { NO_GROUPS } from "../sheets";

const RULE = "attendance/qualification-mismatch";

testRule(RULE, "warning", [
  {
    title: "certificates of every level and wording fit the certified, degrees the uncertified",
    cells: { D5: "中级\n社会工作师", D6: "初级社会工作者", D9: "社工专业本科" },
  },
  {
    title: "a certificate among the uncertified is in the wrong group",
    cells: { D9: "助理社工师" },
    findings: [["D9", RULE, "助理社工师", null]],
    says: { zh: ["列在非持证社工", "“助理社工师”", "核对类别"], en: ["Listed as uncertified", "Check the group"] },
  },
  {
    title: "no qualification at all does not make anybody certified",
    cells: { D6: null },
    findings: [["D6", RULE, null, null]],
    says: {
      zh: ["列在持证社工", "没有填写资质", "补填证书"],
      en: ["Listed as certified", "no qualification is filled in", "Add the certificate"],
    },
  },
  {
    title: "a certificate not yet obtained is none",
    cells: { D5: "未取得助理社工师证" },
    findings: [["D5", RULE, "未取得助理社工师证", null]],
  },
  {
    title: "a certificate that is only studied for does not make an uncertified worker certified",
    cells: { D9: "社会工作专业、助理社工师（备考中）" },
  },
  { title: "studying for the next certificate does not take away the one that is held", cells: { D6: "助理社工师，备考中级社工师" } },
  {
    title: "a post is no certificate",
    cells: { D5: "一线社工" },
    findings: [["D5", RULE, "一线社工", null]],
  },
  {
    title: "专业人员 are the certified and 辅助人员 the uncertified",
    cells: { A5: "专业人员", A9: "辅助人员", D9: "中级社工师" },
    findings: [["D9", RULE, "中级社工师", null]],
  },
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
]);
