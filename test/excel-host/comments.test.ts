import { ExcelHost } from "../../src/excel-host/excel-host";
import { MemoryWorkbook } from "./memory-workbook";
import { connectOffice } from "./office";

const THREAD = { id: "{1}", row: 1, column: 1, content: "按补充协议", author: "站长", replies: ["督导已同意", "已备案"] };

function open(): void {
  connectOffice(new ExcelHost(new MemoryWorkbook([{ name: "Data", rows: [[1]], comments: [THREAD] }])));
}

const commentsIn = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Data").comments;

test("the real library reads a sheet's comments, their replies and where they stand", async () => {
  open();
  const read = await Excel.run(async (context) => {
    const comments = commentsIn(context);
    const count = comments.getCount();
    comments.load("items/id,items/content,items/authorName");
    await context.sync();
    const [comment] = comments.items;
    const place = comment!.getLocation();
    place.load("address");
    comment!.replies.load("items/content");
    await context.sync();
    const { id, content, authorName, replies } = comment!;
    return { count: count.value, id, content, authorName, address: place.address, replies: replies.items.map((reply) => reply.content) };
  });
  expect(read).toEqual({ count: 1, id: "{1}", content: "按补充协议", authorName: "站长", address: "Data!B2", replies: THREAD.replies });
});

test("a comment is found by its cell, and none where there is none", async () => {
  open();
  const content = await Excel.run(async (context) => {
    const comment = commentsIn(context).getItemByCell("Data!B2");
    comment.load("content");
    await context.sync();
    return comment.content;
  });
  expect(content).toBe("按补充协议");
  for (const ask of [
    (context: Excel.RequestContext) => commentsIn(context).getItemByCell("Data!A1"),
    (context: Excel.RequestContext) => commentsIn(context).getItem("{2}"),
  ])
    await expect(
      Excel.run(async (context) => {
        ask(context).load("content");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
});
