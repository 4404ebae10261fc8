import { HostGap, OfficeApiError, invalidArgument, invalidReference } from "./office-error";
import { isHostObject, NULL_OBJECT, type HostObject, type HostSession } from "./object-model";
import {
  ACTION,
  PATH,
  type BatchAction,
  type BatchArguments,
  type BatchErrorBody,
  type BatchQuery,
  type BatchRequest,
  type BatchResponse,
  type BatchResult,
} from "./wire";

type Resolved = HostObject | typeof NULL_OBJECT;

/** What a batch needs besides its text. */
export interface BatchEnvironment {
  readonly session: HostSession;
  readonly root: HostObject;
  referenced(referenceId: string): HostObject | undefined;
  /** Objects that the library makes by the name of their class. */
  created(className: string): HostObject | undefined;
  /** Told of each member that is reached, and whether it is being set. */
  reached?(member: string, setting: boolean): void;
  /** Called before each action with its index; a fault thrown here stops the batch where a real one would. */
  beforeAction?(index: number): void;
  /** Awaited between actions, where whoever shows the workbook must not be held up for the whole of a batch. */
  readonly yieldToUi?: (() => Promise<void>) | undefined;
  /** Members, such as `Worksheet.getRanges`, that an older Excel would not know. */
  readonly lacks?: RegExp | undefined;
  /** Whether a missing member is refused without its name. */
  readonly vagueErrors?: boolean;
}

/**
 * Runs one batch as Excel does: in order, each path once, and what was done before an error stays done.
 */
export async function runBatch(request: BatchRequest, environment: BatchEnvironment): Promise<BatchResponse> {
  const batch = new Batch(request, environment);
  const results: BatchResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (environment.yieldToUi) await environment.yieldToUi();
      environment.beforeAction?.(index);
      if (action.ActionType === ACTION.query) await environment.session.backing.recalculated();
      const value = batch.run(action);
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof OfficeApiError)) throw error;
      return { Error: describe(error, batch.location, index), ProcessedResults: { Results: results }, TraceIds: traceIds };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function describe(error: OfficeApiError, location: string, index: number): BatchErrorBody {
  return { Code: error.code, Message: error.message, Location: location, ActionIndex: index, HttpStatusCode: error.httpStatusCode };
}

class Batch {
  location = "";
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly request: BatchRequest,
    private readonly environment: BatchEnvironment,
  ) {}

  run(action: BatchAction): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identify(this.resolve(action.ObjectPathId));
      case ACTION.query:
        return this.query(this.resolve(action.ObjectPathId), action.QueryInfo ?? {});
      case ACTION.method:
        return this.callMethod(action);
      case ACTION.setProperty:
        this.setProperty(action);
        return undefined;
      case ACTION.trace:
        return null;
      default:
        throw new HostGap(`actions of type ${action.ActionType}`);
    }
  }

  /** Notes which member is being reached, for the error's location. */
  private reach(member: string, setting = false): void {
    this.environment.reached?.(member, setting);
    this.location = this.environment.vagueErrors ? "" : member;
    if (!this.environment.lacks?.test(member)) return;
    if (this.environment.vagueErrors) throw new OfficeApiError("Gap", "This Excel cannot do that.", 501);
    throw new OfficeApiError("ApiNotFound", `${member} is not available in this version of Excel.`, 404);
  }

  private resolve(pathId: number): Resolved {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const value = this.follow(pathId);
    this.resolved.set(pathId, value);
    return value;
  }

  private follow(pathId: number): Resolved {
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw new OfficeApiError("InvalidObjectPath", `The object path ${pathId} is not part of the request.`);
    if (path.ObjectPathType === PATH.root) return this.environment.root;
    if (path.ObjectPathType === PATH.nullObject) return NULL_OBJECT;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.environment.referenced(path.Name);
      if (!kept) throw invalidReference(path.Name);
      return kept;
    }
    if (path.ObjectPathType === PATH.newObject) {
      const made = this.environment.created(path.Name);
      if (!made) throw new HostGap(`new ${path.Name}`);
      return made;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    this.reach(`${parent.type.name}.${lowerFirst(path.Name || "getItem")}`);
    if (path.ObjectPathType === PATH.property) return this.navigate(parent, path.Name);
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      if (!parent.type.indexer) throw new HostGap(`${parent.type.name}.getItem`);
      return parent.type.indexer(parent.target, args, this.environment.session);
    }
    const method = parent.type.methods?.[path.Name];
    if (!method) throw new HostGap(`${parent.type.name}.${path.Name}`);
    const value = method(parent.target, args, this.environment.session);
    if (value === NULL_OBJECT || isHostObject(value)) return value;
    throw new HostGap(`${parent.type.name}.${path.Name} as an object`);
  }

  private navigate(parent: HostObject, name: string): Resolved {
    const navigation = parent.type.navigations?.[name];
    if (!navigation) throw new HostGap(`${parent.type.name}.${name}`);
    return navigation(parent.target, this.environment.session);
  }

  private arguments(info: BatchArguments | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      if (typeof reference !== "number" || reference === 0) return value;
      const target = this.resolve(reference);
      if (target === NULL_OBJECT) throw invalidArgument("a null object was passed");
      return target;
    });
  }

  private callMethod(action: BatchAction): unknown {
    const target = this.resolve(action.ObjectPathId);
    if (action.Name === "_KeepReference") {
      // What this keeps was told with the object's identity; a null object needs no keeping.
      return undefined;
    }
    if (target === NULL_OBJECT) throw itemIsNull();
    this.reach(`${target.type.name}.${lowerFirst(action.Name)}`);
    const method = target.type.methods?.[action.Name];
    if (!method) throw new HostGap(`${target.type.name}.${action.Name}`);
    const value = method(target.target, this.arguments(action.ArgumentInfo), this.environment.session);
    return value === undefined || isHostObject(value) || value === NULL_OBJECT ? null : value;
  }

  private setProperty(action: BatchAction): void {
    const target = this.resolve(action.ObjectPathId);
    if (target === NULL_OBJECT) throw itemIsNull();
    this.reach(`${target.type.name}.${lowerFirst(action.Name)}`, true);
    const property = target.type.properties?.[action.Name];
    if (!property?.set) throw new HostGap(`setting ${target.type.name}.${action.Name}`);
    property.set(target.target, this.arguments(action.ArgumentInfo)[0], this.environment.session);
  }

  private identify(target: Resolved): Record<string, unknown> | null {
    if (target === NULL_OBJECT) return null;
    const identity: Record<string, unknown> = {};
    if (target.type.id) {
      const id = target.type.id(target.target, this.environment.session);
      identity.Id = id;
      identity._Id = id;
    }
    if (target.type.referenced && this.request.AutoKeepReference) identity._ReferenceId = this.environment.session.keep(target);
    return identity;
  }

  private query(target: Resolved, query: BatchQuery): unknown {
    if (target === NULL_OBJECT) return null;
    this.reach(`${target.type.name}.load`);
    const selected = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split("/").map((part) => part.trim()));
    if (target.type.items) {
      const own = selected.filter(([first]) => first !== undefined && target.type.properties?.[upperFirst(first)]);
      const skip = query.Skip ?? 0;
      const items = target.type
        .items(target.target, this.environment.session)
        .slice(skip, query.Top === undefined ? undefined : skip + query.Top);
      return {
        ...this.identify(target),
        ...this.read(target, own),
        _Items: items.map((item) =>
          this.read(
            item,
            selected.filter((path) => !own.includes(path)),
          ),
        ),
      };
    }
    return this.read(target, selected);
  }

  private read(target: HostObject, selected: readonly (readonly string[])[]): Record<string, unknown> {
    const result: Record<string, unknown> = { ...this.identify(target) };
    const paths = selected.length > 0 ? selected : Object.keys(target.type.properties ?? {}).map((name) => [name]);
    const deeper = new Map<string, string[][]>();
    for (const path of paths) {
      const [first, ...rest] = path[0] === "items" || path[0] === "$all" ? path.slice(1) : path;
      if (first === undefined) continue;
      const name = upperFirst(first);
      const property = target.type.properties?.[name];
      if (property?.get) {
        this.reach(`${target.type.name}.${first}`);
        result[name] = property.get(target.target, this.environment.session);
      } else if (target.type.navigations?.[name]) {
        const list = deeper.get(name) ?? [];
        if (rest.length > 0) list.push(rest);
        deeper.set(name, list);
      } else throw new HostGap(`loading ${target.type.name}.${first}`);
    }
    for (const [name, inner] of deeper) {
      const child = this.navigate(target, name);
      result[name] = this.query(child, { Select: inner.map((path) => path.join("/")) });
    }
    return result;
  }
}

const itemIsNull = () => new OfficeApiError("InvalidObjectPath", "The object path refers to a null object.");

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
