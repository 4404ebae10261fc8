declare module "fast-formula-parser" {
  interface Position {
    readonly sheet: string;
    readonly row: number;
    readonly col: number;
  }
  interface Operand {
    readonly val: unknown;
    readonly isArray: boolean;
  }
  /** The part of the engine that the in-memory workbook uses; the package has no types of its own. */
  class FormulaParser {
    static readonly FormulaError: new (name: string) => Error & { readonly name: string };
    constructor(config: {
      readonly onCell: (reference: { readonly sheet?: string; readonly row: number; readonly col: number }) => unknown;
      readonly onRange: (reference: {
        readonly sheet?: string;
        readonly from: { readonly row: number; readonly col: number };
        readonly to: { readonly row: number; readonly col: number };
      }) => unknown[][];
      readonly functions?: Readonly<
        Record<string, (...args: readonly { readonly value: unknown; readonly isArray?: boolean }[]) => unknown>
      >;
    });
    static readonly Criteria: { parse(text: unknown): { readonly op: string; readonly value: unknown; readonly match?: boolean } };
    readonly utils: { _applyInfix(left: Operand, sign: string, right: Operand): unknown };
    parse(formula: string, position: Position): unknown;
  }
  export default FormulaParser;
}
