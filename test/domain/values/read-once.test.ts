import { Meanings, ofText, ofThing } from "../../../src/domain/values/read-once";

describe("a question to the words of a text", () => {
  test("is answered once for each text in a run, nothing and no included, however many ask", () => {
    const asked: string[] = [];
    const answer = (text: string): string | boolean | null => {
      asked.push(text);
      return text === "社工01" ? null : text === "否" ? false : `${text}!`;
    };
    const question = ofText(answer);
    new Meanings().during(() => ["社保", "社工01", "否", "社保", "社工01", "否"].map(question));
    expect(asked).toEqual(["社保", "社工01", "否"]);
    for (const text of ["社保", "社工01", "否"]) expect(question(text)).toBe(answer(text));
  });

  test("is not taken for another question to the same text", () => {
    const [length, first] = [ofText((text) => text.length), ofText((text) => text.slice(0, 1))];
    expect(new Meanings().during(() => [length("工资发放"), first("工资发放"), length("工资发放")])).toEqual([4, "工", 4]);
  });

  test("is answered alike beyond what is remembered: long texts, and more texts than any station writes", () => {
    const question = ofText((text) => text.length);
    expect(question("注".repeat(3_000))).toBe(3_000);
    const answers = new Meanings().during(() => {
      for (let number = 0; number < 45_000; number++) question(`社工${number}`);
      return [question("社工1"), question("社工44999")];
    });
    expect(answers).toEqual([3, 7]);
  });
});

test("what is read of a table or a header is read once, as long as it is the same one", () => {
  let times = 0;
  const read = ofThing((thing: { readonly columns: number }) => {
    times++;
    return thing.columns * 2;
  });
  const header = { columns: 3 };
  expect([read(header), read(header), read({ columns: 3 }), times]).toEqual([6, 6, 6, 2]);
});
