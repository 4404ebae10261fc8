import { EXIT, judge } from "../../tools/audit";

const report = (vulnerabilities: Record<string, { name: string; severity: string; range: string }>): string =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { vulnerabilities: {} } });
const known = (name: string, severity: string) => ({ [name]: { name, severity, range: "<2.0.0" } });

test("a package that ships with a known fault of high severity fails the audit and is named", () => {
  expect(judge(report({ ...known("zip", "high"), ...known("xml", "critical"), ...known("css", "moderate") }))).toEqual({
    exit: EXIT.known,
    lines: ["high: zip <2.0.0", "critical: xml <2.0.0"],
  });
});

test("known faults of lesser severity, or none, pass", () => {
  expect(judge(report(known("css", "moderate"))).exit).toBe(EXIT.clean);
  expect(judge(report({})).exit).toBe(EXIT.clean);
});

test("a registry without advisories, and no network, count as not asked, never as clean", () => {
  expect(judge(JSON.stringify({ message: "405 Method Not Allowed", statusCode: 405 }))).toEqual({
    exit: EXIT.unasked,
    lines: ["Not checked: 405 Method Not Allowed"],
  });
  expect(judge(JSON.stringify({ error: { code: "ENOTFOUND", summary: "request failed" } })).exit).toBe(EXIT.unasked);
  expect(judge("").exit).toBe(EXIT.unasked);
});
