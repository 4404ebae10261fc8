/** Preloaded (`node -r`) before the command line and its threads: the clock of another day, another zone. */
const LATER = 400 * 86_400_000 + 12_345_678;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + LATER);
    else super(...parts);
  }
  static now() {
    return RealDate.now() + LATER;
  }
};
