import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openFile } from "../../src/workbench/file/open-file";
import { readRibbon } from "../../src/workbench/office/ribbon";
import { fixture, STYLES } from "../xlsx/fixture";

const root = join(__dirname, "../..");

test("a station's table keeps its widths, fills, borders, frozen rows and hidden rows on the way to the grid", async () => {
  const bytes = new Uint8Array(readFileSync(join(root, "assets/samples/station-with-slips.xlsx")));
  const { looks, sheets } = await openFile("station.xlsx", bytes);
  const attendance = sheets[2]!.look;
  expect(attendance.frozen).toEqual({ rows: 4, columns: 3 });
  expect(attendance.columns.every(({ width }) => width !== null && width > 20)).toBe(true);
  const header = looks.cells[attendance.styles[2]![0]!]!.style;
  expect(header).toMatchObject({ bl: 1, ht: 2, vt: 2, tb: 3, bd: { l: { s: 1 }, r: { s: 1 } } });
  expect(header.bg?.rgb).toMatch(/^#[0-9A-F]{6}$/);
});

test("a cell that a protected sheet leaves open is known", async () => {
  const styles = STYLES.replace(
    '<xf numFmtId="10" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="10" xfId="0"><protection locked="0"/></xf>',
  );
  const { looks } = await openFile("book.xlsx", fixture({ styles }));
  expect(looks.cells.slice(0, 2).map(({ locked }) => locked)).toEqual([true, false]);
});

test("colours of the theme and of the old palette are read like plain ones", async () => {
  const fill = (colour: string) => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
  const styles = STYLES.replace(
    /<fills.*<\/fills>/,
    `<fills count="4">${['rgb="FFFFC7CE"', 'theme="0"', 'theme="1" tint="0.5"', 'indexed="10"'].map(fill).join("")}</fills>`,
  ).replace(
    /<cellXfs.*<\/cellXfs>/,
    `<cellXfs count="4">${[0, 1, 2, 3].map((id) => `<xf numFmtId="0" fillId="${id}"/>`).join("")}</cellXfs>`,
  );
  const { looks } = await openFile("book.xlsx", fixture({ styles }));
  expect(looks.cells.map(({ style }) => style.bg?.rgb)).toEqual(["#FFC7CE", "#FFFFFF", "#808080", "#FF0000"]);
});

test("notes are read with their author", async () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const { sheets } = await openFile(
    "book.xlsx",
    fixture({
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
        "xl/comments1.xml": `<comments xmlns="${main}"><authors><author>站长</author></authors><commentList><comment ref="B1" authorId="0"><text><r><t>请</t></r><r><t>核对</t></r></text></comment></commentList></comments>`,
      },
    }),
  );
  expect(sheets[0]!.notes).toEqual([{ row: 0, column: 1, content: "请核对", author: "站长" }]);
});

test("the ribbon's buttons are the manifest's, in both languages, with their functions", () => {
  const buttons = readRibbon(readFileSync(join(root, "manifest.xml"), "utf8"));
  expect(buttons.map(({ place, label, runs }) => [place, label.zh, label.en, runs])).toEqual([
    ["ribbon", "一键核算", "Recompute and flag", "recompute"],
    ["ribbon", "仅核查", "Check only", "check"],
    ["ribbon", "清除标记", "Clear marks", "clearMarks"],
    ["ribbon", "打开面板", "Open the pane", null],
    ["cell-menu", "为什么标记这里", "Why is this marked?", "whyMarked"],
  ]);
  for (const { icon, tip } of buttons) {
    expect(readFileSync(join(root, icon)).length).toBeGreaterThan(0);
    expect(tip.zh).not.toBe("");
  }
});
