import { describeAccessibility } from "./accessibility";

jest.setTimeout(120_000);

describeAccessibility("en");
