// Stands in for Node's types in the layers that know no Node (see `typeRoots` in their tsconfig):
// a dependency that asks for them gets nothing, so that it can't bring `process` or `Buffer` along.
export {};
