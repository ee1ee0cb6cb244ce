/** Small deliberate mistakes in a source file: each is one that a test should notice. */
import { parseAst } from "vite";

export interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** `>= becomes >` */
  readonly what: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const OPERATORS: { readonly [operator: string]: readonly string[] } = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "==": ["!="],
  "!=": ["=="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "&&": ["||"],
  "||": ["&&"],
  "??": ["&&"],
  "+=": ["-="],
  "-=": ["+="],
};

/** Every mutant of a file. Types, imports and texts are left alone. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const mutants: Mutant[] = [];
  const add = (node: Node, replacement: string, what: string) =>
    mutants.push({ file, start: node.start, end: node.end, replacement, what });
  walk(parseAst(source, { lang: "ts" }) as unknown as Node, (node) => mutate(node, source, add));
  return mutants;
}

type Add = (node: Node, replacement: string, what: string) => void;

function mutate(node: Node, source: string, add: Add): void {
  const text = source.slice(node.start, node.end);
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression":
    case "AssignmentExpression":
      return mutateOperator(node, source, add);
    case "ConditionalExpression":
    case "IfStatement":
      return mutateTest(node["test"] as Node, source, add);
    case "UnaryExpression":
      if (node["operator"] === "!") add(node, text.slice(1), "! is left out");
      return;
    case "Literal":
      return mutateLiteral(node, add);
    case "ExpressionStatement":
      if ((node["expression"] as Node).type === "CallExpression")
        add(node, ";", `${text} is left out`);
      return;
    case "CallExpression":
      return mutateCall(node, text, add);
  }
}

function mutateOperator(node: Node, source: string, add: Add): void {
  const operator = node["operator"] as string;
  const [left, right] = [node["left"] as Node, node["right"] as Node];
  const between = source.slice(left.end, right.start);
  for (const other of OPERATORS[operator] ?? []) {
    const changed = between.replace(operator, other);
    const whole =
      source.slice(left.start, left.end) + changed + source.slice(right.start, right.end);
    add({ ...node, start: left.start, end: right.end }, whole, `${operator} becomes ${other}`);
  }
}

function mutateTest(test: Node, source: string, add: Add): void {
  const text = source.slice(test.start, test.end);
  add(test, "true", `${text} becomes true`);
  add(test, "false", `${text} becomes false`);
}

function mutateLiteral(node: Node, add: Add): void {
  const { value } = node;
  if (typeof value === "boolean") add(node, String(!value), `${value} becomes ${!value}`);
  if (typeof value === "number") add(node, String(value + 1), `${value} becomes ${value + 1}`);
}

const TWINS: { readonly [name: string]: string } = {
  "Math.min": "Math.max",
  "Math.max": "Math.min",
  "Math.floor": "Math.ceil",
};

function mutateCall(node: Node, text: string, add: Add): void {
  for (const [name, twin] of Object.entries(TWINS)) {
    if (text.startsWith(`${name}(`))
      add(node, twin + text.slice(name.length), `${name} becomes ${twin}`);
  }
  for (const [name, twin] of [
    [".some(", ".every("],
    [".every(", ".some("],
  ] as const) {
    const callee = node["callee"] as Node;
    const end = callee.end - node.start;
    if (text.slice(0, end + 1).endsWith(name)) {
      const changed = text.slice(0, end + 1 - name.length) + twin + text.slice(end + 1);
      add(node, changed, `${name.slice(1, -1)} becomes ${twin.slice(1, -1)}`);
    }
  }
}

const SKIPPED = new Set(["ImportDeclaration", "ExportAllDeclaration", "ThrowStatement"]);

function walk(node: Node, visit: (node: Node) => void): void {
  if (SKIPPED.has(node.type) || node.type.startsWith("TS") !== isWrapper(node.type)) return;
  visit(node);
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const entry of child) if (isNode(entry)) walk(entry, visit);
    if (isNode(child)) walk(child, visit);
  }
}

/** Type-level wrappers around values: `x!`, `x as T`, `x satisfies T`. */
function isWrapper(type: string): boolean {
  return ["TSNonNullExpression", "TSAsExpression", "TSSatisfiesExpression"].includes(type);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}
