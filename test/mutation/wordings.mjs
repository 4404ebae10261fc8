/** Words that people read, in both languages; another wording is no fault of a rule. */
const WORDS = new Set(["zh", "en"]);
/** Examples are run against their rule by the tests, so they are tests themselves. */
const EXAMPLES = new Set(["right", "wrong"]);
const PLAIN = new Set(["Identifier", "MemberExpression"]);

const nameOf = ({ node }) => (node.type === "ObjectProperty" && !node.computed ? (node.key.name ?? node.key.value) : undefined);

/** A text is left out where it holds nothing but words and places for values; one that chooses between words is mutated. */
function isWording(path) {
  const plainTemplate = path.isTemplateLiteral() && path.node.expressions.every(({ type }) => PLAIN.has(type));
  if (!path.isStringLiteral() && !plainTemplate) return false;
  const owner = path.findParent((parent) => !parent.isArrowFunctionExpression());
  return WORDS.has(nameOf(owner));
}

/** `right` and `wrong` of a rule, not of anything deeper. */
function isExample(path) {
  return EXAMPLES.has(nameOf(path)) && path.parentPath.parentPath?.isVariableDeclarator() === true;
}

export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "wordings",
    value: {
      shouldIgnore(path) {
        if (isWording(path)) return "a wording";
        return isExample(path) ? "an example" : undefined;
      },
    },
  },
];
