/** Those of the elements that are drawn. Runs within a page. */
export const visible = <Kind extends Element>(elements: Iterable<Kind>): Kind[] =>
  [...elements].filter((element) => element.checkVisibility({ visibilityProperty: true }));
