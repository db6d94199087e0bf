// The chart library, fetched once and only when a picture comes near the screen. Of the builds that
// the package brings, "common" is the smallest one with lines, bars, points, marks and hover.
let loading = null;

export function library() {
  // The build is a plain script: as a module it leaves its name in the global scope.
  loading ??= import("../lib/echarts/echarts.common.min.js").then(() => globalThis.echarts);
  return loading;
}
