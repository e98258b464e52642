/** Values of the candidate's JavaScript: how they are shown, and when two mean the same. */

const LONGEST = 4000;
const DEEPEST = 8;

export function shown(value: unknown): string {
  const text = written(value, 0);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

function written(value: unknown, depth: number): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return `[function ${value.name || "without a name"}]`;
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  if (depth >= DEEPEST) return "…";
  const inner = (item: unknown): string => written(item, depth + 1);
  if (Array.isArray(value)) return `[${value.map(inner).join(", ")}]`;
  if (value instanceof Map) return `Map(${inner([...value])})`;
  if (value instanceof Set) return `Set(${inner([...value])})`;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inner(item)}`);
  return `{${fields.join(", ")}}`;
}

/** Equal by what they hold. Nothing (undefined) and null are the same, as they are in a case's wording. */
export function same(a: unknown, b: unknown): boolean {
  if ((a ?? null) === null || (b ?? null) === null) return (a ?? null) === (b ?? null);
  if (typeof a !== "object" || typeof b !== "object") return a === b || (a !== a && b !== b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (a instanceof Map || a instanceof Set) {
    return a.constructor === b!.constructor && same([...a], [...(b as Set<unknown>)]);
  }
  const [left, right] = [Object.entries(a as object), Object.entries(b as object)];
  return (
    left.length === right.length &&
    left.every(([key, item]) => Object.hasOwn(b as object, key) && same(item, (b as Record<string, unknown>)[key]))
  );
}
