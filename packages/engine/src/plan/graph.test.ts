import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Graph } from "./graph.js";

describe("Graph", () => {
  it("orders by edges, and as the nodes were given where there is none", () => {
    const graph = new Graph(["a", "b", "c"]);
    graph.mustFollow("a", "c");
    expect(graph.order()).toEqual({ order: ["b", "c", "a"] });
  });

  it("leaves out an edge that may be left out where it would close a circle", () => {
    const graph = new Graph<string>(["a", "b", "c"]);
    graph.mustFollow("a", "b");
    graph.mustFollow("b", "c");
    graph.mayFollow("c", "a");
    graph.mayFollow("a", "c");
    graph.mayFollow("a", "unknown");
    expect(graph.order()).toEqual({ order: ["c", "b", "a"] });
  });

  it("gives the circle when nodes wait for each other", () => {
    const graph = new Graph(["a", "b", "c", "free"]);
    graph.mustFollow("a", "b");
    graph.mustFollow("b", "c");
    graph.mustFollow("c", "a");
    expect(graph.order()).toEqual({ cycle: ["a", "b", "c", "a"] });
  });

  it("respects every edge, and gives the same order whatever the order of edges and however often they are said", () => {
    const nodes = Array.from({ length: 12 }, (_, place) => `n${String(place).padStart(2, "0")}`);
    const edges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 40 });
    const law = fc.property(edges, (pairs) => {
      const forward = pairs.map(([a, b]) => [Math.max(a, b), Math.min(a, b)] as const);
      const build = (list: typeof forward) => {
        const graph = new Graph([...nodes].reverse());
        for (const [later, earlier] of list) graph.mustFollow(nodes[later] ?? "", nodes[earlier] ?? "");
        return graph.order();
      };
      const first = build(forward);
      expect(build([...forward, ...[...forward].reverse()])).toEqual(first);
      const order = "order" in first ? first.order : [];
      for (const [later, earlier] of forward) {
        if (later !== earlier)
          expect(order.indexOf(nodes[later] ?? "")).toBeGreaterThan(order.indexOf(nodes[earlier] ?? ""));
      }
    });
    fc.assert(law, { numRuns: 200 });
  });
});
