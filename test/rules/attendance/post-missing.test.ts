import { testRule } from "../rule-tester";

const RULE = "attendance/post-missing";
const POSTS = { D3: "职位", D5: "主任", D6: "督导", D9: "社工" } as const;

testRule(RULE, "error", [
  {
    title: "a month without the supervisor is found at that month",
    settings: { requiredPosts: "督导1人，主任一名" },
    cells: {
      ...POSTS,
      I6: 0,
      J6: null,
      K6: null,
      O6: 1.5,
      P6: 1.5,
      I7: 1,
      J7: 1,
      K7: 1,
      O7: 4,
      P7: 4,
      I8: 1,
      O8: 4,
      P8: 4,
      I13: 2,
      J13: 2,
      K13: 2,
      O13: 6.5,
      P13: 6.5,
      I14: 2,
      O14: 6.5,
      P14: 6.5,
      F15: 0.6667,
    },
    findings: [["I3", RULE, "2024年2月", null]],
    says: { zh: ["督导", "在岗0人", "要求1人"], en: ["督导", "0 on post"] },
  },
  { title: "posts that are held every month are silent", settings: { requiredPosts: "督导1人，主任1人" }, cells: POSTS },
  {
    title: "a table without positions says that it cannot tell",
    settings: { requiredPosts: "督导1人" },
    notRun: { zh: "没有认出“职位”列", en: "No column of positions is known" },
  },
]);
