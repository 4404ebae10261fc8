import type { Localized } from "../language";
import type { Settings } from "../settings";

/** What a person should know of a setting before changing it. */
export interface SettingReference {
  readonly title: Localized;
  readonly basis: Localized;
  /** How its value is counted; null for choices. */
  readonly unit: Localized | null;
  /** What may be chosen; a value is as the settings hold it, written out. */
  readonly choices?: readonly { readonly value: string; readonly text: Localized }[];
  /** Of a text: whether it can be understood. */
  readonly accepts?: (text: string) => boolean;
  /** Of a number that no table of the family states: what is said where it is asked for beside the tables. */
  readonly asked?: { readonly proposed: Localized<(value: number) => string>; readonly missing: Localized };
}

/** The settings by which the tables of a family are counted. */
export type FamilySettings = Readonly<Partial<Record<keyof Settings, SettingReference>>>;

/** The settings that a person may choose beside a table: how it is counted where its own words do not say. */
export type PolicySetting = "rateCap" | "presenceIn";
