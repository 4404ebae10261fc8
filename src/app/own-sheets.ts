/** The sheets that the program writes into a workbook, by their names in either language. */
const NAMES = {
  result: ["核查结果", "Result sheet"],
  comparison: ["版本对比", "Comparison of two versions"],
} as const;

export type OwnSheetKind = keyof typeof NAMES;

/** What a sheet of ours of that kind may be called: its name, with the number that it gets where the name is taken. */
export function ownSheetPattern(kind: OwnSheetKind): RegExp {
  return new RegExp(`^(?:${NAMES[kind].join("|")})(?: \\(\\d+\\))?$`);
}

/** Of which kind a report's sheet is: each takes the place of an earlier one of its own kind alone. */
export function ownSheetKind(name: string): OwnSheetKind {
  return ownSheetPattern("comparison").test(name) ? "comparison" : "result";
}
