import fc from "fast-check";
import * as portable from "../../src/adapters/xlsx/zip-codec";
import * as node from "../../src/adapters/xlsx/zip-codec-node";
import { fuzz } from "../fuzz";

/** Bytes that repeat, as sheets do. */
const contents = fc
  .tuple(fc.uint8Array({ maxLength: 300 }), fc.nat(200))
  .map(([bytes, times]) => Uint8Array.from(Array.from({ length: times + 1 }, () => [...bytes]).flat()));

describe.each([
  ["Node's zlib", node, portable],
  ["the portable codec", portable, node],
])("a part that was compressed by %s", (_name, packer, other) => {
  test("is read by both, and its checksum holds", () => {
    fc.assert(
      fc.property(contents, (content) => {
        const { data, crc } = packer.deflate(content);
        expect([portable.checksum(content), node.checksum(content)]).toEqual([crc, crc]);
        for (const codec of [packer, other]) expect(Buffer.from(codec.inflate(data, content.length, crc)).equals(content)).toBe(true);
      }),
      fuzz(100),
    );
  });

  test("is refused by both where size, checksum or data are wrong", () => {
    const content = new TextEncoder().encode("社工到岗情况统计表".repeat(50));
    const { data, crc } = packer.deflate(content);
    for (const { inflate } of [packer, other]) {
      expect(() => inflate(data, content.length - 1, crc)).toThrow();
      expect(() => inflate(data, content.length + 1, crc)).toThrow();
      expect(() => inflate(data, content.length, (crc ^ 1) >>> 0)).toThrow();
      expect(() => inflate(data.subarray(0, data.length - 5), content.length, crc)).toThrow();
    }
  });
});
